package io.github.dynactin.source.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query with {@code :since} and {@code :until} in it, as JDBC has it: with a question mark for
 * each, to be bound. Nothing is ever put into its text.
 *
 * @param sql the query for the driver
 * @param names what the question marks stand for, in their order
 */
record NamedQuery(String sql, List<Name> names) {
  /** What may be asked for by name. */
  enum Name {
    /** The first moment of the window. */
    SINCE,
    /** The first moment after the window. */
    UNTIL
  }

  /** Texts, quoted names and comments stay as they are; so do casts with two colons. */
  private static final Pattern PIECE =
      Pattern.compile(
          "'(?:[^']|'')*'"
              + "|\"[^\"]*\""
              + "|`[^`]*`"
              + "|--[^\\n]*"
              + "|/\\*.*?\\*/"
              + "|\\$([A-Za-z_]*)\\$.*?\\$\\1\\$"
              + "|::"
              + "|\\?\\?"
              + "|:(?<name>[A-Za-z_]\\w*)"
              + "|(?<mark>\\?)",
          Pattern.DOTALL);

  NamedQuery {
    names = List.copyOf(names);
  }

  /**
   * Reads a query.
   *
   * @throws IllegalArgumentException if it is empty, or something in it can't be bound
   */
  static NamedQuery of(String text) {
    String whole = text.strip().replaceFirst("(\\s*;)+\\z", "");
    if (whole.isEmpty()) {
      throw new IllegalArgumentException("the query is empty");
    }
    List<Name> names = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    Matcher piece = PIECE.matcher(whole);
    while (piece.find()) {
      if (piece.group("mark") != null) {
        throw new IllegalArgumentException(
            "a question mark in the query: write :since or :until, or ?? for an operator");
      }
      String name = piece.group("name");
      if (name == null) {
        piece.appendReplacement(sql, Matcher.quoteReplacement(piece.group()));
      } else {
        names.add(named(name));
        piece.appendReplacement(sql, "?");
      }
    }
    piece.appendTail(sql);
    return new NamedQuery(sql.toString(), names);
  }

  private static Name named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "since" -> Name.SINCE;
      case "until" -> Name.UNTIL;
      default ->
          throw new IllegalArgumentException(
              "the query asks for something that there isn't: :since and :until are there");
    };
  }
}
