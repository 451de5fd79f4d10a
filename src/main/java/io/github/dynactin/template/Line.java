package io.github.dynactin.template;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The line of one resource of a shape: its bytes, with places for words. Immutable. */
final class Line {
  private final String type;
  private final byte[] literals;

  /** Of each piece, where its literal ends. */
  private final int[] ends;

  /** Of each piece, which words stand behind the literal. */
  private final int[] places;

  private final boolean[] marked;

  private Line(String type, List<Piece> pieces) {
    StringBuilder all = new StringBuilder();
    this.type = type;
    this.ends = new int[pieces.size()];
    this.places = new int[pieces.size()];
    this.marked = new boolean[pieces.size()];
    for (int i = 0; i < ends.length; i++) {
      all.append(pieces.get(i).literal());
      ends[i] = all.length();
      places[i] = pieces.get(i).place();
      marked[i] = pieces.get(i).marked();
    }
    this.literals = all.toString().getBytes(ISO_8859_1);
  }

  /**
   * Learns the line of a shape from those of two probes; empty if they differ in more than their
   * words.
   */
  static Optional<Line> learned(
      Written one, List<String> ofOne, Written other, List<String> ofOther) {
    List<Piece> pieces = Piece.cut(one.bytes(), ofOne);
    List<Piece> others = Piece.cut(other.bytes(), ofOther);
    if (!one.type().equals(other.type()) || pieces.size() != others.size()) {
      return Optional.empty();
    }
    List<Piece> all = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean same =
          piece.place() == others.get(i).place() && piece.marked() == others.get(i).marked();
      Letters letters = new Letters(ofOne, ofOther, all);
      if (!same || !letters.areTold(piece, others.get(i).literal())) {
        return Optional.empty();
      }
    }
    return Optional.of(new Line(one.type(), all));
  }

  /**
   * Words of one letter, of which a line is full: where two lines differ, and where they differ as
   * the words do, stand those words.
   */
  private record Letters(List<String> ofOne, List<String> ofOther, List<Piece> found) {
    boolean areTold(Piece piece, String other) {
      String literal = piece.literal();
      if (literal.length() != other.length()) {
        return false;
      }
      int from = 0;
      for (int i = 0; i < literal.length(); i++) {
        if (literal.charAt(i) != other.charAt(i)) {
          int place = place(literal.substring(i, i + 1), other.substring(i, i + 1));
          if (place < 0) {
            return false;
          }
          found.add(new Piece(literal.substring(from, i), place, false));
          from = i + 1;
        }
      }
      found.add(new Piece(literal.substring(from), piece.place(), piece.marked()));
      return true;
    }

    private int place(String one, String other) {
      for (int i = 0; i < ofOne.size(); i++) {
        if (ofOne.get(i).equals(one) && ofOther.get(i).equals(other)) {
          return i;
        }
      }
      return -1;
    }
  }

  String type() {
    return type;
  }

  /** Writes the line with these words in their places. */
  void write(Filling words, Buffer out) {
    int from = 0;
    for (int i = 0; i < ends.length; i++) {
      out.append(literals, from, ends[i]);
      from = ends[i];
      if (places[i] != Piece.END) {
        byte[] text = words.bytes(places[i], marked[i]);
        out.append(text, 0, text.length);
      }
    }
  }
}
