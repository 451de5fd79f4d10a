package io.github.dynactin.template;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the words of a finding in which it differs from others of its shape, and the shape's
 * form. Only words that every notation writes in one way are taken: JSON and XHTML have signs for
 * some characters, and drop or join blanks.
 */
final class Words {
  /** More answers than this are of a finding that no other is like. */
  private static final int MOST_BITS = 62;

  private static final boolean[] PLAIN = plainCharacters();

  private final List<String> form = new ArrayList<>(8);
  private final List<String> texts = new ArrayList<>(24);
  private boolean plain = true;

  /** The answers, behind a 1: so their number counts, too. */
  private long bits = 1;

  /** Something of the shape. */
  Words form(String what) {
    form.add(what);
    return this;
  }

  /** Whether something is so; each question follows from the answers before it. */
  Words form(boolean is) {
    plain &= bits >>> MOST_BITS == 0;
    bits = bits << 1 | (is ? 1 : 0);
    return this;
  }

  /** A number, which is plain. */
  Words number(int number) {
    texts.add(Integer.toString(number));
    return this;
  }

  /** Bases, which are plain: the model lets no other letters pass. */
  Words bases(String bases) {
    texts.add(bases);
    return this;
  }

  /** Words that may be others in another finding of this shape. */
  Words text(String text) {
    plain &= isPlain(text, false);
    texts.add(text);
    return this;
  }

  /** The same, where XHTML has a sign for {@code >}. */
  Words change(String text) {
    plain &= isPlain(text, true);
    texts.add(text);
    return form(text.indexOf('>') >= 0);
  }

  /** False if some words aren't written in the same way everywhere. */
  boolean arePlain() {
    return plain;
  }

  List<String> form() {
    return form;
  }

  long answers() {
    return bits;
  }

  List<String> texts() {
    return texts;
  }

  private static boolean isPlain(String text, boolean greaterToo) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= PLAIN.length || !(PLAIN[c] || (c == '>' && greaterToo))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean[] plainCharacters() {
    boolean[] plain = new boolean[128];
    for (char c = '!'; c <= '~'; c++) {
      plain[c] = "\"\\&<>".indexOf(c) < 0;
    }
    return plain;
  }
}
