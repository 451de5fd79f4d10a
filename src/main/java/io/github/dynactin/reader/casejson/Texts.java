package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Shape;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Strings: names and labels, longer texts, and those that have a form. */
final class Texts {
  private static final int LONGEST_LABEL = 500;
  private static final int LONGEST_TEXT = 4000;
  private static final Pattern BASES = Pattern.compile("[ACGTN]+");
  private static final String ASKED_BASES = "bases are written as the letters A, C, G, T, N";

  private Texts() {}

  /** A few words. */
  static Optional<String> label(Node node) {
    return words(node, LONGEST_LABEL);
  }

  /** A sentence or some. */
  static Optional<String> text(Node node) {
    return words(node, LONGEST_TEXT);
  }

  /** Bases of DNA; an insertion may have thousands. */
  static Optional<String> bases(Node node) {
    return text(node).flatMap(text -> matching(BASES, ASKED_BASES, node, text));
  }

  /** A string of a form that a pattern tells; {@code asked} says it in words. */
  static Parser<String> form(Pattern pattern, String asked) {
    return node -> label(node).flatMap(text -> matching(pattern, asked, node, text));
  }

  private static Optional<String> matching(Pattern pattern, String asked, Node node, String text) {
    return pattern.matcher(text).matches() ? Optional.of(text) : malformed(node, text, asked);
  }

  /** A string that a type of the model reads, or refuses with a message that names no values. */
  static <T> Parser<T> made(Function<String, T> maker) {
    return node -> label(node).flatMap(text -> make(maker, node, text));
  }

  private static <T> Optional<T> make(Function<String, T> maker, Node node, String text) {
    try {
      return Optional.of(maker.apply(text));
    } catch (IllegalArgumentException refusal) {
      return malformed(node, text, String.valueOf(refusal.getMessage()));
    }
  }

  static <T> Optional<T> malformed(Node node, String given, String asked) {
    return node.refuse(IssueCode.VALUE_MALFORMED, asked + "; given was " + Shape.of(given));
  }

  private static Optional<String> words(Node node, int longest) {
    return node.string().flatMap(text -> clean(node, text, longest));
  }

  private static Optional<String> clean(Node node, String text, int longest) {
    if (text.codePoints().allMatch(Texts::isUnseen)) {
      return node.refuse(
          IssueCode.VALUE_MALFORMED, "the string is blank; leave out what isn't stated");
    }
    if (text.codePoints().anyMatch(Texts::isUnprintable)) {
      return node.refuse(
          IssueCode.VALUE_MALFORMED, "the string has a control character, or half of a character");
    }
    int length = text.codePointCount(0, text.length());
    return length <= longest
        ? Optional.of(text)
        : node.refuse(
            IssueCode.VALUE_MALFORMED,
            "the string has " + length + " characters; at most " + longest + " are allowed");
  }

  private static boolean isUnseen(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static boolean isUnprintable(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    boolean noCharacter = (c & 0xfffe) == 0xfffe; // XML, and so a narrative, can't hold it
    return control || noCharacter || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
