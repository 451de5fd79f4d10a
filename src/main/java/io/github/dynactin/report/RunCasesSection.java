package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Every case of a run, a row each; there may be tens of thousands. */
final class RunCasesSection {
  private static final List<String> COLUMNS =
      List.of("Case", "Source", "Outcome", "Resources", "Seconds", "kB", "What was said");
  private static final int SHOWN = 3;
  private static final int KEY_SHOWN = 12;
  private static final double KILO = 1000.0;

  private RunCasesSection() {}

  /** What stands before the rows. */
  static void begin(ReportedRun run, Writer out) throws IOException {
    StringBuilder markup = new StringBuilder("<section id=\"cases\">");
    el("h2")
        .text("Cases")
        .add(el("span", "count").text(Numbers.of(run.cases() + (long) run.withdrawn())))
        .writeTo(markup);
    el("div").with("id", "tools").with("hidden", "hidden").writeTo(markup);
    markup.append("<div class=\"scroll\"><table class=\"cases\">");
    el("caption", "unseen")
        .text("Every case of the run: what came of it, what it cost, and what was said of it")
        .writeTo(markup);
    el("thead")
        .add(el("tr").add(COLUMNS.stream().map(RunCasesSection::head).toList()))
        .writeTo(markup);
    out.append(markup).append("<tbody>\n");
  }

  private static Element head(String column) {
    return el("th").with("scope", "col").text(column);
  }

  /** What stands after the rows. */
  static void end(Writer out) throws IOException {
    out.write("</tbody></table></div></section>");
  }

  /** A case. */
  static Element row(ReportedCase told) {
    boolean isWithdrawal = told.place().isEmpty();
    String outcome =
        isWithdrawal && told.outcome() == ReportedOutcome.WRITTEN
            ? "withdrawn"
            : told.outcome().words();
    return el("tr")
        .add(
            el("th").with("scope", "row").add(name(told)),
            el("td").text(told.place().orElse("not in the input")),
            el("td").add(told.outcome().verdict().chip(outcome)),
            el("td", "number").add(resources(told)),
            el("td", "number").text(told.cost().map(c -> Numbers.of(c.seconds(), 2)).orElse("")),
            el("td", "number").text(size(told)),
            el("td").add(said(told)));
  }

  private static String size(ReportedCase told) {
    return told.cost()
        .filter(cost -> cost.bytes() > 0)
        .map(cost -> Numbers.of(cost.bytes() / KILO, 1))
        .orElse("");
  }

  private static Element name(ReportedCase told) {
    if (told.key().isEmpty()) {
      return el("span", "quiet").text("unknown");
    }
    Element key = key(told.key().get());
    return told.page().map(page -> el("a").with("href", page).add(key)).orElse(key);
  }

  /** The start of a key, which is enough to tell it by; the whole is what it is searched by. */
  static Element key(String key) {
    return el("code")
        .with("title", key)
        .text(key.length() > KEY_SHOWN + 1 ? key.substring(0, KEY_SHOWN) + "…" : key);
  }

  private static List<Html> resources(ReportedCase told) {
    int resources = told.cost().map(ReportedCase.Cost::resources).orElse(0);
    List<Html> cell = new ArrayList<>();
    if (resources > 0) {
      cell.add(new Text(Numbers.of(resources)));
    }
    told.touched()
        .map(RunCasesSection::words)
        .filter(words -> !words.isEmpty())
        .ifPresent(words -> cell.add(el("span", "more").text(words)));
    return cell;
  }

  private static String words(ReportedRun.Touched touched) {
    return Words.join(
        ", ",
        List.of(
            part(touched.created(), "new"),
            part(touched.updated(), "updated"),
            part(touched.retracted(), "retracted")));
  }

  private static String part(int number, String what) {
    return number == 0 ? "" : Numbers.of(number) + " " + what;
  }

  private static List<Html> said(ReportedCase told) {
    List<Html> said = new ArrayList<>();
    told.errors().stream()
        .limit(SHOWN)
        .forEach(
            fault ->
                said.add(
                    el("div", "fault")
                        .add(
                            el("code").text(fault.code()),
                            el("span", "message").text(fault.message()),
                            el("code", "place").text(fault.place()))));
    int more = told.errors().size() - SHOWN;
    String others = told.others() == 0 ? "" : Words.count(told.others(), "note");
    String rest =
        Words.join(", ", List.of(more > 0 ? Words.count(more, "more error") : "", others));
    if (!rest.isEmpty()) {
      said.add(el("span", "quiet").text(rest));
    }
    return said;
  }
}
