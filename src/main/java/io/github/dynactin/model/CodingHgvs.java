package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A change of a transcript in HGVS notation.
 *
 * @param accession transcript with version, such as {@code NM_000051.4}, if stated
 * @param change the change with its {@code c.} or {@code n.}, such as {@code c.734+1G>T}
 */
public record CodingHgvs(Optional<String> accession, String change) implements Hgvs {
  private static final List<String> BANKS = List.of("NM_", "NR_", "XM_", "XR_", "ENST", "LRG_");

  private static final String ASKED =
      "a coding change is written like c.734+1G>T, with or without NM_000000.0: before it";

  public CodingHgvs {
    requireNonNull(accession, "accession");
    requireNonNull(change, "change");
    parts(change);
  }

  /**
   * Reads an expression with or without its transcript.
   *
   * @throws IllegalArgumentException if it isn't one; a name is the place for other notations
   */
  public static CodingHgvs parse(String text) {
    int colon = isChange(text, 0) ? -1 : text.indexOf(':');
    int gene = colon > 0 && text.charAt(colon - 1) == ')' ? text.indexOf('(') : colon;
    boolean sound =
        colon < 0
            ? isChange(text, 0)
            : isChange(text, colon + 1) && isTranscript(text, gene) && isGene(text, gene, colon);
    if (!sound) {
      throw new IllegalArgumentException(ASKED + Hgvs.hint(text));
    }
    return colon < 0
        ? new CodingHgvs(Optional.empty(), text)
        : new CodingHgvs(Optional.of(text.substring(0, gene)), text.substring(colon + 1));
  }

  private static boolean isChange(String text, int from) {
    return text.startsWith("c.", from) || text.startsWith("n.", from);
  }

  /** An accession of a bank, up to there. */
  private static boolean isTranscript(String text, int end) {
    for (String bank : BANKS) {
      if (text.startsWith(bank)) {
        return end > bank.length() && areIn(text, bank.length(), end, "_.");
      }
    }
    return false;
  }

  /** Nothing, or a gene in parentheses. */
  private static boolean isGene(String text, int from, int end) {
    return from == end || (end - from > 2 && areIn(text, from + 1, end - 1, "-"));
  }

  private static boolean areIn(String text, int from, int end, String others) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      boolean usual = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!usual && others.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** What the change is made of. */
  public NucleotideChange parts() {
    return parts(change);
  }

  @Override
  public Kind kind() {
    return Kind.of(change);
  }

  @Override
  public String toString() {
    return accession.map(a -> a + ":").orElse("") + change;
  }

  private static NucleotideChange parts(String change) {
    return Optional.of(change)
        .filter(text -> text.startsWith("c.") || text.startsWith("n."))
        .flatMap(text -> NucleotideChange.parse(text.substring(2)))
        .orElseThrow(() -> new IllegalArgumentException(ASKED + Hgvs.hint(change)));
  }
}
