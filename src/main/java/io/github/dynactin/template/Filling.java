package io.github.dynactin.template;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/** The words of one finding as bytes. Plain words, so that a character is a byte. */
final class Filling {
  private final byte[][] plain;
  private final byte[][] marked;

  Filling(List<String> texts) {
    plain = new byte[texts.size()][];
    marked = new byte[texts.size()][];
    for (int i = 0; i < plain.length; i++) {
      String text = texts.get(i);
      plain[i] = text.getBytes(ISO_8859_1);
      marked[i] = text.indexOf('>') < 0 ? plain[i] : Piece.marked(text).getBytes(ISO_8859_1);
    }
  }

  byte[] bytes(int place, boolean withSigns) {
    return withSigns ? marked[place] : plain[place];
  }
}
