package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;

/**
 * Writes the page about a run: a single HTML file that loads nothing. Its script sorts and searches
 * the cases, and without it they are all there to read. Immutable and thread-safe.
 */
public final class RunPage {
  private final Stylesheet style = Stylesheet.ofRunPage();
  private final Script script = Script.ofRunPage();
  private final Script early = Script.early();

  /** Hands over the cases of a run, one after the other. */
  public interface Cases {
    /** Gives each case to the taker, in the order in which the run came to them. */
    void forEach(Consumer<ReportedCase> taker);
  }

  /**
   * Writes the page. Of the cases one is in memory at a time.
   *
   * @param out takes UTF-8; not closed
   */
  public void write(ReportedRun run, Cases cases, Writer out) throws IOException {
    out.write("<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">");
    write(head(run), out);
    out.write("<body>");
    write(RunHeader.of(run), out);
    out.write("<main>");
    write(RunIssuesSection.of(run), out);
    if (!run.deadLetters().isEmpty()) {
      write(DeadLettersSection.of(run.deadLetters()), out);
    }
    if (!run.measures().isEmpty()) {
      write(MeasuresSection.of(run), out);
    }
    RunCasesSection.begin(run, out);
    cases.forEach(each -> row(each, out));
    RunCasesSection.end(out);
    out.write("</main>");
    write(footer(run), out);
    write(script, out);
    out.write("</body></html>\n");
  }

  private static void row(ReportedCase each, Writer out) {
    try {
      write(RunCasesSection.row(each), out);
      out.write('\n');
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void write(Html piece, Writer out) throws IOException {
    StringBuilder markup = new StringBuilder();
    piece.writeTo(markup);
    out.append(markup);
  }

  private Element head(ReportedRun run) {
    return el("head")
        .add(
            el("meta").with("charset", "utf-8"),
            el("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", style.policy(early, script)),
            meta("viewport", "width=device-width, initial-scale=1"),
            meta("referrer", "no-referrer"),
            meta("color-scheme", "light dark"),
            el("title").text(RunHeader.verdict(run) + " – " + run.identity().command()),
            style,
            early);
  }

  private static Element meta(String name, String content) {
    return el("meta").with("name", name).with("content", content);
  }

  private static Element footer(ReportedRun run) {
    return el("footer")
        .add(
            el("p", "quiet")
                .text(
                    "This page holds no patient's value: cases go by keys that are made with a"
                        + " secret. The pages of cases that it may lead to are patient data."),
            el("p", "quiet").text("Written by " + run.identity().adapter() + "."));
  }
}
