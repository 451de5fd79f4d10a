package io.github.dynactin.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a table begins: its columns, and its first rows as far as they are there whole.
 *
 * @param columns as far as the header is there
 * @param rows cells of the first rows
 */
public record TableHead(Columns columns, List<List<String>> rows) {
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  public TableHead {
    rows = List.copyOf(rows);
  }

  /**
   * The beginning of an input that may be a table.
   *
   * @param comment what lines before the header begin with; empty for none
   * @return empty if it is no table: it has no header, of one column only, or with a name twice
   */
  public static Optional<TableHead> of(Head head, String comment) {
    List<String> lines = lines(head);
    int first = 0;
    while (first < lines.size() && isComment(lines.get(first), comment)) {
      first++;
    }
    if (first == lines.size() || lines.get(first).indexOf('\t') < 0) {
      return Optional.empty();
    }
    try {
      Columns columns = Columns.of(lines.get(first));
      return Optional.of(
          new TableHead(
              columns,
              lines.subList(first + 1, lines.size()).stream().map(Columns::cells).toList()));
    } catch (IllegalArgumentException noHeader) {
      return Optional.empty();
    }
  }

  static boolean isComment(String line, String comment) {
    return !comment.isEmpty() && line.startsWith(comment);
  }

  /** Of a header that isn't there whole, the columns that are; a row is there whole or not. */
  private static List<String> lines(Head head) {
    String text = head.text();
    String bare = text.startsWith(BYTE_ORDER_MARK) ? text.substring(3) : text;
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = bare.indexOf('\n'); end >= 0; end = bare.indexOf('\n', start)) {
      int size = end > start && bare.charAt(end - 1) == '\r' ? end - 1 : end;
      lines.add(bare.substring(start, size));
      start = end + 1;
    }
    if (lines.isEmpty() && bare.indexOf('\t') >= 0) {
      lines.add(bare.substring(0, bare.lastIndexOf('\t')));
    }
    return lines;
  }
}
