package io.github.dynactin.reader.copynumber;

import io.github.dynactin.model.Chromosome;
import io.github.dynactin.model.CopyNumberAlteration.Change;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which way the copies of a segment changed, or why that isn't known. No threshold is made up: a
 * ratio says nothing, and copies say something only against a ploidy that is stated.
 *
 * @param change the way, if it is stated or follows from what is
 * @param why it isn't a finding, if it is none
 */
record SegmentCall(Optional<Change> change, Optional<String> why) {
  /** How many of these there should be depends on the person. */
  private static final Set<Chromosome> NOT_AUTOSOMES =
      EnumSet.of(Chromosome.X, Chromosome.Y, Chromosome.MT);

  /**
   * What a caller's word says.
   *
   * @throws IllegalArgumentException if it is none of those that are known
   */
  static SegmentCall ofWord(Optional<String> word) {
    if (word.isEmpty()) {
      return none("without a call: a ratio doesn't say what is a gain or a loss");
    }
    return switch (word.get().toLowerCase(Locale.ROOT)) {
      case "+", "gain" -> some(Change.GAIN);
      case "-", "loss" -> some(Change.LOSS);
      case "amplification" -> some(Change.AMPLIFICATION);
      case "deletion" -> some(Change.DELETION);
      case "0", "neutral" -> none("called: no alteration");
      default ->
          throw new IllegalArgumentException(
              "a call is +, -, 0, gain, loss, amplification, deletion or neutral");
    };
  }

  /** What the copies of either allele say. None at all is a deletion, whatever the ploidy. */
  static SegmentCall ofCopies(
      Optional<Integer> major, Optional<Integer> minor, Chromosome on, OptionalInt ploidy) {
    if (major.isEmpty() || minor.isEmpty()) {
      return none("copies aren't stated");
    }
    if (NOT_AUTOSOMES.contains(on)) {
      return none("not on an autosome: how many copies there should be isn't stated");
    }
    int total = Math.addExact(major.get(), minor.get());
    if (total == 0) {
      return some(Change.DEEP_DELETION);
    }
    if (ploidy.isEmpty()) {
      return none("the ploidy that copies are counted against isn't stated");
    }
    if (total != ploidy.getAsInt()) {
      return some(total > ploidy.getAsInt() ? Change.GAIN : Change.LOSS);
    }
    return minor.get() == 0
        ? some(Change.COPY_NEUTRAL_LOH)
        : none("as many copies as there should be, of both alleles");
  }

  private static SegmentCall some(Change change) {
    return new SegmentCall(Optional.of(change), Optional.empty());
  }

  private static SegmentCall none(String why) {
    return new SegmentCall(Optional.empty(), Optional.of(why));
  }
}
