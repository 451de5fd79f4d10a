package io.github.dynactin.reader;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A kind of table with a header and tabs, as its readers know it.
 *
 * @param comment what lines before the header begin with; empty for none
 * @param asked columns without which it isn't this kind of table
 * @param taken columns that are read; what stands in others is counted
 * @param known columns that the format has besides, so that they may be told by name: what else a
 *     file calls its columns may tell of a patient
 * @param nothing what a cell says that says nothing, besides being empty
 */
public record Table(
    String comment, Set<String> asked, Set<String> taken, Set<String> known, Set<String> nothing) {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  public Table {
    asked = Set.copyOf(asked);
    taken = Set.copyOf(taken);
    known = Set.copyOf(known);
    nothing = Set.copyOf(nothing);
  }

  /** Takes the rows of a table. */
  public interface Rows {
    /** Which columns there are; told before the first row. */
    default void columns(Columns columns, Origin header) throws InputRefusedException {}

    /** A row; true if something of it was handed on. */
    boolean row(Row row) throws InputRefusedException;
  }

  /** True if an input begins as this kind of table does. */
  public boolean recognises(Head head) {
    return TableHead.of(head, comment).filter(found -> isOf(found.columns())).isPresent();
  }

  /** True if there are all the columns that make it this kind of table. */
  public boolean isOf(Columns columns) {
    return asked.stream().allMatch(columns::has);
  }

  /**
   * Reads a table from its beginning to its end.
   *
   * @return how many rows it has
   * @throws InputRefusedException if it has no header, or not this one
   */
  public long read(Source source, LineLimits limits, Handover handover, Rows rows)
      throws InputRefusedException {
    try (Lines lines = Lines.of(source, limits)) {
      Columns columns = header(lines, limits);
      rows.columns(columns, lines.origin());
      long[] unread = new long[columns.count()];
      long records = 0;
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (!line.get().isBlank()) {
          records++;
          Optional<Row> row = row(columns, line.get(), lines, handover);
          if (row.isPresent() && rows.row(row.get())) {
            count(columns, row.get(), unread);
          }
        }
      }
      tell(columns, unread, handover);
      return records;
    }
  }

  private void tell(Columns columns, long[] unread, Handover handover) {
    for (int i = 0; i < unread.length; i++) {
      String name = columns.names().get(i);
      if (unread[i] > 0) {
        handover.notTaken(known.contains(name) ? name : "column " + (i + 1), unread[i]);
      }
    }
  }

  private Columns header(Lines lines, LineLimits limits) throws InputRefusedException {
    Optional<String> line = lines.next();
    while (line.isPresent() && TableHead.isComment(bare(line.get()), comment)) {
      if (lines.number() > limits.maxHeaderLines()) {
        throw refused(lines.origin(), "more lines stand before the header than are allowed");
      }
      line = lines.next();
    }
    if (line.isEmpty() || !lines.isTerminated()) {
      throw refused(lines.origin(), "the file ends before its rows begin");
    }
    try {
      return checked(Columns.of(bare(line.get())), lines.origin());
    } catch (IllegalArgumentException twice) {
      throw refused(lines.origin(), String.valueOf(twice.getMessage()));
    }
  }

  private static String bare(String line) {
    return line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
  }

  private Columns checked(Columns columns, Origin origin) throws InputRefusedException {
    Set<String> missing = new TreeSet<>(asked);
    missing.removeAll(columns.names());
    if (!missing.isEmpty()) {
      throw refused(origin, "columns are missing: " + String.join(", ", missing));
    }
    return columns;
  }

  private Optional<Row> row(Columns columns, String line, Lines lines, Handover handover) {
    Origin origin = lines.origin();
    List<String> cells = Columns.cells(line);
    boolean whole = cells.size() == columns.count();
    if (!lines.isTerminated()) {
      return whole ? unended(columns, cells, origin, handover) : cutOff(origin, handover);
    }
    if (!whole) {
      handover.setAside(origin, "the line has more or fewer cells than the header");
      return Optional.empty();
    }
    return Optional.of(new Row(columns, nothing, cells, origin));
  }

  /**
   * The last line, which no line break follows: many a file is written so, and others are cut off
   * there. It is taken if what may be half a word is a cell that nobody reads.
   */
  private Optional<Row> unended(
      Columns columns, List<String> cells, Origin origin, Handover handover) {
    int last = columns.count() - 1;
    if (taken.contains(columns.names().get(last))) {
      return cutOff(origin, handover);
    }
    handover.inPart(
        origin, "the last cell", "the last line has no end, so the cell may be cut off");
    List<String> others = new ArrayList<>(cells);
    others.set(last, "");
    return Optional.of(new Row(columns, nothing, others, origin));
  }

  private static Optional<Row> cutOff(Origin origin, Handover handover) {
    handover.cutOff(origin);
    return Optional.empty();
  }

  private void count(Columns columns, Row row, long[] unread) {
    for (int i = 0; i < unread.length; i++) {
      if (!taken.contains(columns.names().get(i)) && row.value(i).isPresent()) {
        unread[i]++;
      }
    }
  }

  private static InputRefusedException refused(Origin origin, String message) {
    return new InputRefusedException(Issue.of(IssueCode.HEADER_MALFORMED, origin, message));
  }
}
