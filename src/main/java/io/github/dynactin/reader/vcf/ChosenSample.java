package io.github.dynactin.reader.vcf;

import java.util.OptionalInt;

/**
 * Which sample column is read.
 *
 * @param column its place among the samples, from 0; empty if the file has none
 * @param normal the place of the normal tissue that it is compared with, if that is stated
 * @param isTumour true if the file says that it is a tumour
 * @param isNormal true if the file says that it is normal tissue
 * @param isMeant true if it is the one that a caller without genotypes speaks of: asked for, a
 *     tumour, or the only one, and not normal tissue
 */
record ChosenSample(
    OptionalInt column, OptionalInt normal, boolean isTumour, boolean isNormal, boolean isMeant) {
  static final ChosenSample NONE =
      new ChosenSample(OptionalInt.empty(), OptionalInt.empty(), false, false, false);
}
