package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pattern of mutations that tells of what made them.
 *
 * @param context what every finding has; ABSENT if it was looked for and isn't there
 * @param signature its name, such as {@code SBS3}
 * @param contribution share of the mutations that it explains, if stated
 */
public record MutationalSignature(
    FindingContext context, String signature, Optional<Fraction> contribution)
    implements Biomarker {
  public MutationalSignature {
    requireNonNull(context, "context");
    requireNonNull(signature, "signature");
    requireNonNull(contribution, "contribution");
    if (context.result() != TestResult.PRESENT && contribution.isPresent()) {
      throw new IllegalArgumentException("a signature that isn't PRESENT contributes nothing");
    }
  }

  @Override
  public MutationalSignature withContext(FindingContext other) {
    return new MutationalSignature(other, signature, contribution);
  }

  @Override
  public String changeKey() {
    return "biomarker/mutational-signature/" + signature;
  }

  @Override
  public Optional<String> value() {
    return Biomarker.listed(
        Stream.of(contribution.map(share -> share.value().toPlainString() + " of the mutations")));
  }

  @Override
  public String label() {
    return "Mutational signature " + signature;
  }
}
