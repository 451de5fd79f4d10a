package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change of a protein: as printed, and in the form that HGVS recommends.
 *
 * @param accession protein with version, if stated
 * @param change three-letter form in parentheses, because a protein change found by sequencing DNA
 *     is predicted: {@code p.(Glu1724Ter)}
 * @param printed as the report has it: {@code p.E1724*}
 */
public record ProteinHgvs(Optional<String> accession, String change, String printed)
    implements Hgvs {
  private static final Map<String, String> THREE_LETTERS =
      Map.ofEntries(
          Map.entry("A", "Ala"),
          Map.entry("R", "Arg"),
          Map.entry("N", "Asn"),
          Map.entry("D", "Asp"),
          Map.entry("C", "Cys"),
          Map.entry("Q", "Gln"),
          Map.entry("E", "Glu"),
          Map.entry("G", "Gly"),
          Map.entry("H", "His"),
          Map.entry("I", "Ile"),
          Map.entry("L", "Leu"),
          Map.entry("K", "Lys"),
          Map.entry("M", "Met"),
          Map.entry("F", "Phe"),
          Map.entry("P", "Pro"),
          Map.entry("S", "Ser"),
          Map.entry("T", "Thr"),
          Map.entry("W", "Trp"),
          Map.entry("Y", "Tyr"),
          Map.entry("V", "Val"),
          Map.entry("*", "Ter"),
          Map.entry("X", "Ter"));

  private static final String RESIDUE =
      "(?:Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val|Ter|[ARNDCQEGHILKMFPSTWYV*X])";

  private static final String PLACE = RESIDUE + "[1-9]\\d{0,5}";

  /** How far behind a frameshift the next stop is: known, unknown, or not written. */
  private static final String FRAMESHIFT = RESIDUE + "?fs(?:(?:Ter|\\*|X)(?:[1-9]\\d{0,5}|\\?))?";

  private static final Pattern FORM =
      Pattern.compile(
          "(?:((?:NP_|XP_|ENSP)[A-Za-z0-9_.]+):)?(?:p\\.)?(\\()?("
              + PLACE
              + "(?:"
              + FRAMESHIFT
              + "|(?:_"
              + PLACE
              + ")?(?:del(?:ins"
              + RESIDUE
              + "+)?|dup|ins"
              + RESIDUE
              + "+)|"
              + RESIDUE
              + "|=|\\?))(\\))?");

  private static final Pattern WORD = Pattern.compile("fs|delins|del|dup|ins|" + RESIDUE);

  public ProteinHgvs {
    requireNonNull(accession, "accession");
    requireNonNull(change, "change");
    requireNonNull(printed, "printed");
  }

  /**
   * Reads a change in one-letter or three-letter form.
   *
   * @throws IllegalArgumentException if it is none; a name is the place for other notations
   */
  public static ProteinHgvs parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || (parts.group(2) == null) != (parts.group(4) == null)) {
      throw new IllegalArgumentException(
          "a protein change is written like p.E1724* or p.(Glu1724Ter); other notations go into 'name'");
    }
    String change = "p.(" + inThreeLetters(parts.group(3)) + ")";
    return new ProteinHgvs(Optional.ofNullable(parts.group(1)), change, text);
  }

  /** The recommended form, with its accession if that is stated. */
  public String canonical() {
    return accession.map(a -> a + ":").orElse("") + change;
  }

  @Override
  public Kind kind() {
    return Kind.PROTEIN;
  }

  private static String inThreeLetters(String change) {
    return WORD.matcher(change)
        .replaceAll(word -> THREE_LETTERS.getOrDefault(word.group(), word.group()));
  }
}
