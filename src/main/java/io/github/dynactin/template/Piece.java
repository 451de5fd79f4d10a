package io.github.dynactin.template;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a line: some bytes, and the words behind them.
 *
 * @param literal what stands before the words, one character for each byte
 * @param place which words stand there; {@link #END} at the end of the line
 * @param marked whether they stand there with XHTML's signs
 */
record Piece(String literal, int place, boolean marked) {
  static final int END = -1;

  /** The words as XHTML has them. */
  static String marked(String text) {
    return text.replace(">", "&gt;");
  }

  private record Found(String text, int place, boolean marked) {}

  /** Cuts a line where words stand that have more than one letter; longer words first. */
  static List<Piece> cut(byte[] line, List<String> texts) {
    String json = new String(line, ISO_8859_1);
    List<Found> words = words(texts);
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < json.length()) {
      Found found = at(json, at, words);
      if (found == null) {
        at++;
      } else {
        pieces.add(new Piece(json.substring(from, at), found.place(), found.marked()));
        at += found.text().length();
        from = at;
      }
    }
    pieces.add(new Piece(json.substring(from), END, false));
    return pieces;
  }

  private static @Nullable Found at(String json, int at, List<Found> words) {
    for (Found each : words) {
      if (json.startsWith(each.text(), at)) {
        return each;
      }
    }
    return null;
  }

  private static List<Found> words(List<String> texts) {
    List<Found> words = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      if (text.length() > 1) {
        words.add(new Found(text, i, false));
        if (!marked(text).equals(text)) {
          words.add(new Found(marked(text), i, true));
        }
      }
    }
    words.sort(Comparator.comparing((Found each) -> each.text().length()).reversed());
    return words;
  }
}
