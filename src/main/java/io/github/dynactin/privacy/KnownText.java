package io.github.dynactin.privacy;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells texts that speak of a disease, a test or a therapy from those that may speak of a person: a
 * text is known if each of its words is. {@code stomach cancer} is, {@code Anna's letter} isn't,
 * and nobody needs to guess which words are names.
 */
public final class KnownText {
  private static final int LONGEST = 200;
  private static final int MOST_NUMBERS = 4;
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern OUTSIDE = Pattern.compile("^[(\\[]+|[)\\],;:.]+$");
  private static final Pattern JOINT =
      Pattern.compile("::|[-\u2013/:_,]|(?<=[a-z0-9])\\+(?=[a-z0-9])");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})?");

  /** No year: from 1800 to 2099 is none of these. */
  private static final Pattern DOSE = Pattern.compile("(?!1[89]|20)\\d{4}");

  private final Set<String> words;
  private final Set<String> genes;
  private final Set<String> phrases;
  private final boolean everyConcept;

  private KnownText(
      Set<String> words, Set<String> genes, Set<String> phrases, boolean everyConcept) {
    this.words = words;
    this.genes = genes;
    this.phrases = phrases;
    this.everyConcept = everyConcept;
  }

  /** The words of this adapter's own list. */
  public static KnownText standard() {
    return new KnownText(
        Set.copyOf(new HashSet<>(WordList.words("words.txt"))),
        Set.copyOf(new HashSet<>(WordList.words("genes.txt"))),
        Set.of(),
        false);
  }

  /** The same with texts that a site vouches for, whole and in any case of letters. */
  public KnownText with(Collection<String> texts) {
    Set<String> more =
        Stream.concat(phrases.stream(), texts.stream().map(KnownText::normal))
            .filter(text -> !text.isEmpty())
            .collect(toUnmodifiableSet());
    return new KnownText(words, genes, more, everyConcept);
  }

  /**
   * The same where the text of every concept stays: for a site that knows that its source has no
   * person's words there.
   */
  public KnownText withEveryConcept() {
    return new KnownText(words, genes, phrases, true);
  }

  /** True if the words of concepts are trusted. */
  boolean trustsConcepts() {
    return everyConcept;
  }

  /** True if nothing in this text can be a person's. */
  boolean knows(String text) {
    if (phrases.contains(normal(text))) {
      return true;
    }
    if (text.isBlank() || text.length() > LONGEST) {
      return false;
    }
    List<String> tokens = BLANK.splitAsStream(text.strip()).toList();
    return numbersArePlain(tokens) && tokens.stream().allMatch(token -> known(token, tokens));
  }

  /** Figures that follow each other, or many of them, may be a telephone number or a date. */
  private static boolean numbersArePlain(List<String> tokens) {
    int count = 0;
    boolean before = false;
    for (String token : tokens) {
      boolean number = isNumber(bare(token));
      if (number && before) {
        return false;
      }
      before = number;
      count += number ? 1 : 0;
    }
    return count <= MOST_NUMBERS;
  }

  private boolean known(String token, List<String> text) {
    String bare = bare(token);
    return Notation.matches(token)
        || bare.isEmpty()
        || token.equals("+")
        || word(bare)
        || NUMBER.matcher(bare).matches()
        || (DOSE.matcher(bare).matches() && text.size() > 1)
        || joined(bare);
  }

  private boolean joined(String token) {
    List<String> parts = JOINT.splitAsStream(token).filter(part -> !part.isEmpty()).toList();
    return parts.size() > 1
        && parts.stream().anyMatch(part -> !isNumber(part))
        && parts.stream().allMatch(part -> word(part) || NUMBER.matcher(part).matches());
  }

  private boolean word(String word) {
    return words.contains(word.toLowerCase(Locale.ROOT))
        || genes.contains(word)
        || Notation.matches(word);
  }

  private static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches() || DOSE.matcher(word).matches();
  }

  private static String bare(String token) {
    return OUTSIDE.matcher(token).replaceAll("");
  }

  private static String normal(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
