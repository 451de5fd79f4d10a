package io.github.dynactin.reader;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * What whoever reads a table or a list of regions knows that it may not say.
 *
 * @param ploidy how many copies of an autosome there are where nothing is changed; empty if nobody
 *     says, and then fewer or more copies are neither loss nor gain
 * @param namesAreGenes whether the names of regions are symbols of genes; they may be anything
 */
public record TableSettings(OptionalInt ploidy, boolean namesAreGenes) {
  /** Nothing is known. */
  public static final TableSettings NOTHING_KNOWN = new TableSettings(OptionalInt.empty(), false);

  public TableSettings {
    requireNonNull(ploidy, "ploidy");
    if (ploidy.isPresent() && ploidy.getAsInt() < 2) {
      throw new IllegalArgumentException("the ploidy of a cell is 2 or more");
    }
  }

  /** Counts copies against this many. */
  public TableSettings withPloidy(int copies) {
    return new TableSettings(OptionalInt.of(copies), namesAreGenes);
  }

  /** Takes the names of regions for genes. */
  public TableSettings withGenesInNames() {
    return new TableSettings(ploidy, true);
  }
}
