package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How many copies, as far as it is stated. None is made from another.
 *
 * @param total all copies
 * @param major copies of the allele that there are more of
 * @param minor copies of the other
 * @param log2Ratio logarithm of tumour to normal coverage, to the base 2; isn't a number of copies
 */
public record CopyNumbers(
    Optional<CopyNumber> total,
    Optional<CopyNumber> major,
    Optional<CopyNumber> minor,
    Optional<BigDecimal> log2Ratio) {
  /** Nothing is stated. */
  public static final CopyNumbers NOT_STATED =
      new CopyNumbers(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public CopyNumbers {
    requireNonNull(total, "total");
    requireNonNull(major, "major");
    requireNonNull(minor, "minor");
    requireNonNull(log2Ratio, "log2Ratio");
    if (major.isPresent()
        && minor.isPresent()
        && minor.get().low().compareTo(major.get().high()) > 0) {
      throw new IllegalArgumentException("the minor allele has no more copies than the major");
    }
  }

  /** Total copies and nothing else. */
  public static CopyNumbers of(CopyNumber total) {
    return new CopyNumbers(
        Optional.of(total), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
