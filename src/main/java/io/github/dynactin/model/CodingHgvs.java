package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change of coding DNA in HGVS notation.
 *
 * @param accession transcript with version, such as {@code NM_000051.4}, if stated
 * @param change the change with its {@code c.}, such as {@code c.734+1G>T}
 */
public record CodingHgvs(Optional<String> accession, String change) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:((?:NM_|NR_|ENST|LRG_)[A-Za-z0-9_.]+)(?:\\([A-Za-z0-9-]+\\))?:)?"
              + "(c\\.[-*]?\\d[\\d_+*?()-]*(?:[ACGT]+>[ACGT]+|=|(?:del|dup|inv|ins)[ACGT]*(?:ins[ACGT0-9()]+)?))");

  public CodingHgvs {
    requireNonNull(accession, "accession");
    requireNonNull(change, "change");
  }

  /**
   * Reads an expression with or without its transcript.
   *
   * @throws IllegalArgumentException if it isn't one; a name is the place for other notations
   */
  public static CodingHgvs parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "a coding change is written like c.734+1G>T, with or without NM_000000.0: before it");
    }
    return new CodingHgvs(Optional.ofNullable(parts.group(1)), parts.group(2));
  }

  @Override
  public String toString() {
    return accession.map(a -> a + ":").orElse("") + change;
  }
}
