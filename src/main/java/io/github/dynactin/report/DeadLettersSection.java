package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;

import java.util.List;

/** The cases that the server won't have. */
final class DeadLettersSection {
  /** More of them aren't read one by one; {@code dlq list} has them all. */
  private static final int MOST = 200;

  private static final List<String> COLUMNS = List.of("Case", "Since", "What", "What was said");

  private DeadLettersSection() {}

  static Element of(List<ReportedRun.DeadCase> letters) {
    Element section =
        el("section")
            .with("id", "dead")
            .add(
                el("h2")
                    .text("Dead letters")
                    .add(el("span", "count").text(Numbers.of(letters.size()))),
                el("p", "quiet lead")
                    .text(
                        "The server won't have these cases. Each export tries them again; 'dlq"
                            + " show' says more of one."),
                Tables.of(
                    "Cases that the server won't have",
                    COLUMNS,
                    letters.stream().limit(MOST).map(DeadLettersSection::row).toList()));
    return letters.size() > MOST
        ? section.add(
            el("p", "quiet").text("and " + Numbers.of(letters.size() - MOST) + " more: 'dlq list'"))
        : section;
  }

  private static List<Html> row(ReportedRun.DeadCase letter) {
    return List.of(
        RunCasesSection.key(letter.key()),
        el("span").text(RunHeader.when(letter.since())),
        el("code").text(letter.code()),
        el("span").text(letter.message()));
  }
}
