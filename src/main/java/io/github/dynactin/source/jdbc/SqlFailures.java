package io.github.dynactin.source.jdbc;

import io.github.dynactin.source.SourceException;
import io.github.dynactin.source.SourceException.Reason;
import java.sql.SQLException;
import java.util.Map;

/**
 * What a database's refusal means. Its own words may quote what stands in the database, so only its
 * code (SQLSTATE, ISO/IEC 9075) is told, and what that stands for.
 */
final class SqlFailures {
  /** By the first two characters, for what happens when a query is set up. */
  private static final Map<String, String> CLASSES =
      Map.of(
          "08", "it can't be reached",
          "28", "it doesn't accept the user or the password",
          "3D", "there is no database of this name",
          "42", "the query is wrong: its syntax, or a table or column that isn't there",
          "25", "the query changes something, and this connection only reads",
          "57", "it is shutting down, or the statement took too long",
          "53", "it has no room, or too many connections");

  private static final String NOT_ALLOWED = "42501";

  private SqlFailures() {}

  /**
   * As a failure of the source.
   *
   * @param doing what was tried: {@code connecting}
   * @param begun true if cases have been read already
   */
  static SourceException of(SQLException failure, String doing, boolean begun) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    String kind = state.length() < 2 ? "" : state.substring(0, 2);
    String meaning = NOT_ALLOWED.equals(state) ? "it doesn't allow this" : CLASSES.get(kind);
    return new SourceException(
        begun ? Reason.LOST : reason(state, kind),
        "The database failed at "
            + doing
            + ": "
            + (meaning == null ? failure.getClass().getSimpleName() : meaning)
            + (state.matches("[0-9A-Z]{5}") ? " (SQLSTATE " + state + ")" : "")
            + "."
            + (begun ? " What else it holds isn't known, so this run is incomplete." : ""));
  }

  private static Reason reason(String state, String kind) {
    if (NOT_ALLOWED.equals(state)) {
      return Reason.NOT_AUTHORISED;
    }
    return switch (kind) {
      case "28" -> Reason.NOT_AUTHORISED;
      case "3D", "42", "25", "22", "07", "0A" -> Reason.MISCONFIGURED;
      case "08" -> Reason.UNAVAILABLE;
      default -> Reason.LOST;
    };
  }
}
