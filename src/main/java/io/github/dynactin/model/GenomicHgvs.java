package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change of the genome in HGVS notation. It says nothing without the sequence that it is counted
 * on.
 *
 * @param sequence chromosome or gene region with version, such as {@code NC_000007.14}
 * @param change the change with its {@code g.} or {@code m.}
 */
public record GenomicHgvs(String sequence, String change) implements Hgvs {
  private static final Pattern FORM =
      Pattern.compile("((?:NC_|NG_|NT_|NW_)\\d{6,9}\\.\\d{1,3}|LRG_\\d{1,5}):([gm]\\..+)");

  private static final String ASKED =
      "a genomic change is written like NC_000007.14:g.55191822T>G, with the sequence and its"
          + " version before it";

  public GenomicHgvs {
    requireNonNull(sequence, "sequence");
    requireNonNull(change, "change");
    if (parts(change).start().matches(".*[-+*].*")) {
      throw new IllegalArgumentException("positions of a genomic change are plain numbers");
    }
  }

  /**
   * Reads an expression with its sequence.
   *
   * @throws IllegalArgumentException if it isn't one
   */
  public static GenomicHgvs parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(ASKED + Hgvs.hint(text));
    }
    return new GenomicHgvs(parts.group(1), parts.group(2));
  }

  /** What the change is made of. */
  public NucleotideChange parts() {
    return parts(change);
  }

  @Override
  public Optional<String> accession() {
    return Optional.of(sequence);
  }

  @Override
  public Kind kind() {
    return Kind.of(change);
  }

  @Override
  public String toString() {
    return sequence + ":" + change;
  }

  private static NucleotideChange parts(String change) {
    return Optional.of(change)
        .filter(text -> text.startsWith("g.") || text.startsWith("m."))
        .flatMap(text -> NucleotideChange.parse(text.substring(2)))
        .orElseThrow(() -> new IllegalArgumentException(ASKED + Hgvs.hint(change)));
  }
}
