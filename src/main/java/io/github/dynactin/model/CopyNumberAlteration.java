package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A gene with more or fewer copies.
 *
 * @param context what every finding has
 * @param gene the gene
 * @param change direction and degree, as stated
 * @param copyNumber absolute number of copies, if stated; no copy number isn't zero copies
 */
public record CopyNumberAlteration(
    FindingContext context, GeneId gene, Change change, Optional<BigDecimal> copyNumber)
    implements Finding {
  public CopyNumberAlteration {
    requireNonNull(context, "context");
    requireNonNull(gene, "gene");
    requireNonNull(change, "change");
    requireNonNull(copyNumber, "copyNumber");
    if (copyNumber.isPresent() && copyNumber.get().signum() < 0) {
      throw new IllegalArgumentException("a copy number isn't negative");
    }
  }

  @Override
  public List<String> genes() {
    return List.of(gene.symbol());
  }

  @Override
  public String changeKey() {
    return "copy/" + gene.symbol() + "/" + change;
  }

  @Override
  public String label() {
    return gene.symbol() + " " + change.name().toLowerCase(Locale.ROOT);
  }

  /** As reports say it. */
  public enum Change {
    AMPLIFICATION,
    GAIN,
    LOSS,
    DELETION;

    /** True for more copies, false for fewer. */
    public boolean isGain() {
      return this == AMPLIFICATION || this == GAIN;
    }
  }
}
