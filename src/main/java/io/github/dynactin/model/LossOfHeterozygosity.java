package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much of the tumour's genome has lost one parent's copy. Of one gene or segment it is a {@link
 * CopyNumberAlteration}.
 *
 * @param context what every finding has
 * @param genome share of the genome, if stated
 * @param category what the report calls it, such as high, if stated
 */
public record LossOfHeterozygosity(
    FindingContext context, Optional<Fraction> genome, Optional<Concept> category)
    implements Biomarker {
  public LossOfHeterozygosity {
    requireNonNull(context, "context");
    requireNonNull(genome, "genome");
    requireNonNull(category, "category");
    Biomarker.check(context, genome.isPresent() || category.isPresent());
  }

  @Override
  public LossOfHeterozygosity withContext(FindingContext other) {
    return new LossOfHeterozygosity(other, genome, category);
  }

  @Override
  public String changeKey() {
    return "biomarker/loss-of-heterozygosity";
  }

  @Override
  public Optional<String> value() {
    return Biomarker.listed(
        Stream.of(
            genome.map(share -> share.value().toPlainString() + " of the genome"),
            category.map(Concept::label)));
  }

  @Override
  public String label() {
    return "Genomic loss of heterozygosity";
  }
}
