package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;

/**
 * Writes the page about one case: a single HTML file that runs no script, loads nothing, and is the
 * same to the byte for the same report. Immutable and thread-safe.
 */
public final class CasePage {
  private final Stylesheet style = Stylesheet.ofPage();

  /** The page, to be stored as UTF-8. It holds the case's facts: treat it as patient data. */
  public String write(CaseReport report) {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    el("html")
        .with("lang", "en")
        .with("xmlns", "http://www.w3.org/1999/xhtml")
        .add(head(report), body(report))
        .writeTo(out);
    return out.append('\n').toString();
  }

  private Element head(CaseReport report) {
    return el("head")
        .add(
            el("meta").with("charset", "utf-8"),
            el("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", style.policy()),
            meta("viewport", "width=device-width, initial-scale=1"),
            meta("referrer", "no-referrer"),
            meta("color-scheme", "light dark"),
            el("title").text(report.oncologyCase().id() + " – exported case"),
            style);
  }

  private static Element meta(String name, String content) {
    return el("meta").with("name", name).with("content", content);
  }

  private static Element body(CaseReport report) {
    return el("body")
        .add(
            HeaderSection.of(report),
            el("main")
                .add(
                    TimelineSection.of(Events.of(report.oncologyCase())),
                    FindingsSection.of(report.oncologyCase()),
                    IssuesSection.of(report.issues()),
                    ResourcesSection.of(report)),
            FooterSection.of(report));
  }
}
