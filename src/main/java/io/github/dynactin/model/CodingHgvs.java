package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change of a transcript in HGVS notation.
 *
 * @param accession transcript with version, such as {@code NM_000051.4}, if stated
 * @param change the change with its {@code c.} or {@code n.}, such as {@code c.734+1G>T}
 */
public record CodingHgvs(Optional<String> accession, String change) implements Hgvs {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:((?:NM_|NR_|XM_|XR_|ENST|LRG_)[A-Za-z0-9_.]+)(?:\\([A-Za-z0-9-]+\\))?:)?([cn]\\..+)");

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
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(ASKED + Hgvs.hint(text));
    }
    return new CodingHgvs(Optional.ofNullable(parts.group(1)), parts.group(2));
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
