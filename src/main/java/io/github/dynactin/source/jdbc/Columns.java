package io.github.dynactin.source.jdbc;

import io.github.dynactin.source.SourceException;
import io.github.dynactin.source.SourceException.Reason;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where a query's columns are, by their names, whatever their case.
 *
 * @param caseId column {@value #CASE_ID}: the id that the case has
 * @param document column {@value #DOCUMENT}: the case, as text, JSON or bytes
 * @param changed column {@value #CHANGED_AT}: when it changed last
 */
record Columns(int caseId, Document document, Optional<Changed> changed) {
  static final String CASE_ID = "case_id";
  static final String DOCUMENT = "document";
  static final String CHANGED_AT = "changed_at";

  /** Oracle's own numbers, and SQL Server's: the JDK's is {@link Types#TIMESTAMP_WITH_TIMEZONE}. */
  private static final Set<Integer> ZONED = Set.of(Types.TIMESTAMP_WITH_TIMEZONE, -101, -102, -155);

  /**
   * A column with cases.
   *
   * @param type of {@link Types}
   */
  record Document(int index, int type) {}

  /**
   * A column with times.
   *
   * @param zoned true if its times say where they are
   */
  record Changed(int index, boolean zoned) {}

  /**
   * Finds the columns.
   *
   * @throws SourceException if one is missing, or isn't what it must be
   */
  static Columns of(ResultSetMetaData about) throws SQLException {
    Map<String, Integer> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i <= about.getColumnCount(); i++) {
      found.put(about.getColumnLabel(i), i);
    }
    int caseId = required(found, CASE_ID);
    int document = required(found, DOCUMENT);
    Optional<Integer> changed = Optional.ofNullable(found.get(CHANGED_AT));
    return new Columns(
        caseId,
        new Document(document, about.getColumnType(document)),
        changed.isPresent() ? Optional.of(changed(about, changed.get())) : Optional.empty());
  }

  private static int required(Map<String, Integer> found, String name) {
    Integer index = found.get(name);
    if (index == null) {
      throw wrong(
          "The query gives no column "
              + name
              + "; it gives "
              + String.join(", ", found.keySet())
              + ". Name columns with AS: "
              + String.join(", ", CASE_ID, DOCUMENT, CHANGED_AT)
              + ".");
    }
    return index;
  }

  private static Changed changed(ResultSetMetaData about, int index) throws SQLException {
    int type = about.getColumnType(index);
    String name = about.getColumnTypeName(index).toLowerCase(Locale.ROOT);
    boolean zoned =
        ZONED.contains(type) || name.equals("timestamptz") || name.contains("time zone");
    if (!zoned && type != Types.TIMESTAMP) {
      throw wrong(
          "The query's column "
              + CHANGED_AT
              + " must be a date with a time of day (TIMESTAMP): a day alone would hide what"
              + " changes later that day.");
    }
    return new Changed(index, zoned && !name.contains("without"));
  }

  private static SourceException wrong(String message) {
    return new SourceException(Reason.MISCONFIGURED, message);
  }
}
