package io.github.dynactin.reader.vcf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A line of the header: {@code ##key=value}, or {@code ##key=<ID=a,Description="b">}.
 *
 * @param key what stands before the first equals sign
 * @param value what stands behind it
 * @param fields what stands in angle brackets, by name; empty if nothing does
 */
record MetaLine(String key, String value, Map<String, String> fields) {

  /** The keys whose fields are read; others may hold whatever their programs like. */
  private static final Set<String> STRUCTURED =
      Set.of("INFO", "FORMAT", "FILTER", "ALT", "contig", "SAMPLE", "PEDIGREE");

  /** Reads a line; empty if it isn't one, or its brackets or quotes don't close. */
  static Optional<MetaLine> parse(String line) {
    int equals = line.indexOf('=');
    if (!line.startsWith("##") || equals < 3) {
      return Optional.empty();
    }
    String key = line.substring(2, equals);
    String value = line.substring(equals + 1);
    if (!value.startsWith("<") || !STRUCTURED.contains(key)) {
      return Optional.of(new MetaLine(key, value, Map.of()));
    }
    if (!value.endsWith(">")) {
      return Optional.empty();
    }
    Map<String, String> fields = new LinkedHashMap<>();
    boolean whole = split(value.substring(1, value.length() - 1), fields);
    return whole ? Optional.of(new MetaLine(key, value, fields)) : Optional.empty();
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /**
   * True if it is written {@code <name=value,...>}, each value a word, or between quotes or square
   * brackets.
   */
  boolean isStructured() {
    int end = value.length() - 1;
    int at = value.startsWith("<") && value.endsWith(">") ? 1 : end;
    while (at < end) {
      int equals = value.indexOf('=', at);
      if (equals <= at || !isWord(at, equals)) {
        return false;
      }
      int stop = endOfValue(equals + 1, end);
      if (stop == end) {
        return true;
      }
      if (stop < 0 || value.charAt(stop) != ',') {
        return false;
      }
      at = stop + 1;
    }
    return false;
  }

  /** Where a field's value ends; below 0 if it doesn't, or holds what no word does. */
  private int endOfValue(int from, int end) {
    char first = value.charAt(from);
    if (first == '"' || first == '[') {
      int close = first == '"' ? closingQuote(value, from + 1) : value.indexOf(']', from);
      return close < 0 ? -1 : close + 1;
    }
    int stop = Math.min(comma(value, from), end);
    return isWord(from, stop) ? stop : -1;
  }

  private boolean isWord(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c == ',' || c == '<' || c == '>') {
        return false;
      }
    }
    return true;
  }

  private static boolean split(String text, Map<String, String> fields) {
    int at = 0;
    while (at < text.length()) {
      int equals = text.indexOf('=', at);
      if (equals < 0) {
        return isBare(text.substring(at));
      }
      int open = equals + 1;
      boolean quoted = open < text.length() && text.charAt(open) == '"';
      int close = quoted ? closingQuote(text, open + 1) : comma(text, open);
      if (close < 0) {
        return false;
      }
      String value =
          quoted ? unescaped(text.substring(open + 1, close)) : text.substring(open, close);
      fields.putIfAbsent(text.substring(at, equals).strip(), value);
      at = comma(text, close) + 1;
    }
    return true;
  }

  /** {@code ##PEDIGREE=<mother-child>}, and values that stand alone. */
  private static boolean isBare(String text) {
    return text.indexOf('"') < 0;
  }

  private static int comma(String text, int from) {
    int comma = text.indexOf(',', from);
    return comma < 0 ? text.length() : comma;
  }

  private static int closingQuote(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        return i;
      }
    }
    return -1;
  }

  private static String unescaped(String text) {
    return text.replace("\\\"", "\"").replace("\\\\", "\\");
  }
}
