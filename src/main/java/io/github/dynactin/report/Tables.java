package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;

import java.util.ArrayList;
import java.util.List;

/** Tables that become cards where it is narrow: every cell knows the name of its column. */
final class Tables {
  private Tables() {}

  /** A table with these columns. */
  static Element of(List<String> columns, List<List<Html>> rows) {
    Element head = el("tr").add(columns.stream().map(Tables::head).toList());
    Element body = el("tbody").add(rows.stream().map(row -> row(columns, row)).toList());
    return el("div", "scroll").add(el("table").add(el("thead").add(head), body));
  }

  /** The same with a caption, for those who hear the page. */
  static Element of(String caption, List<String> columns, List<List<Html>> rows) {
    Element head = el("tr").add(columns.stream().map(Tables::head).toList());
    Element body = el("tbody").add(rows.stream().map(row -> row(columns, row)).toList());
    return el("div", "scroll")
        .add(
            el("table")
                .add(el("caption", "unseen").text(caption))
                .add(el("thead").add(head), body));
  }

  private static Element head(String column) {
    return el("th").with("scope", "col").text(column);
  }

  private static Element row(List<String> columns, List<Html> cells) {
    List<Element> row = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      row.add(el("td").with("data-label", columns.get(i)).add(cells.get(i)));
    }
    return el("tr").add(row);
  }
}
