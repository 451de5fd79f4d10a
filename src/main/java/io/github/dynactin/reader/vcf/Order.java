package io.github.dynactin.reader.vcf;

import java.util.HashSet;
import java.util.Set;

/** Whether records come as VCF wants them: each chromosome in one piece, positions rising. */
final class Order {
  /** Of more sequences than this it isn't known whether they come in one piece. */
  private static final int MOST = 1 << 17;

  private final Set<String> done = new HashSet<>();
  private String contig = "";
  private int position;
  private boolean kept = true;

  /** Looks at a record; true if a chromosome begins. */
  boolean next(String chrom, int pos) {
    boolean begins = !chrom.equals(contig);
    if (begins) {
      kept &= done.size() < MOST && done.add(chrom);
      contig = chrom;
    } else {
      kept &= pos >= position;
    }
    position = pos;
    return begins;
  }

  /** True as long as no record was out of order. */
  boolean isKept() {
    return kept;
  }
}
