package io.github.dynactin.reader.vcf;

import io.github.dynactin.model.Strand;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An allele that says what a position is joined to: {@code A[chr2:100[}.
 *
 * @param bases those at the break itself: the reference's, and any that came between
 * @param basesFirst true if they stand before what they are joined to
 * @param opening true for {@code [}: what is joined goes on to the right of its position
 * @param contig where the other end is
 * @param position one-based, of the other end
 */
record BreakendAllele(
    String bases, boolean basesFirst, boolean opening, String contig, int position) {
  private static final Pattern BEHIND =
      Pattern.compile("([ACGTNacgtn]+)([\\[\\]])(\\S+):(\\d{1,9})\\2");
  private static final Pattern BEFORE =
      Pattern.compile("([\\[\\]])(\\S+):(\\d{1,9})\\1([ACGTNacgtn]+)");

  /** Reads an allele; empty if it has another form. */
  static Optional<BreakendAllele> parse(String alt) {
    Matcher behind = BEHIND.matcher(alt);
    if (behind.matches()) {
      return Optional.of(
          new BreakendAllele(
              Bases.upper(behind.group(1)),
              true,
              behind.group(2).equals("["),
              behind.group(3),
              Integer.parseInt(behind.group(4))));
    }
    Matcher before = BEFORE.matcher(alt);
    if (!before.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new BreakendAllele(
            Bases.upper(before.group(4)),
            false,
            before.group(1).equals("["),
            before.group(2),
            Integer.parseInt(before.group(3))));
  }

  /** Forward if what lies to the left of this position is kept, as in BEDPE. */
  Strand strand() {
    return basesFirst ? Strand.FORWARD : Strand.REVERSE;
  }

  /** The same of the other position. */
  Strand mateStrand() {
    return opening ? Strand.REVERSE : Strand.FORWARD;
  }

  /** Bases that stand between the ends; empty if there are none, or if REF's own isn't there. */
  Optional<String> inserted(String ref) {
    return between(bases, basesFirst, ref);
  }

  static Optional<String> between(String bases, boolean basesFirst, String ref) {
    int last = bases.length() - 1;
    char own = bases.charAt(basesFirst ? 0 : last);
    char expected = ref.charAt(basesFirst ? 0 : ref.length() - 1);
    boolean known = own == expected || expected == 'N' || own == 'N';
    return last == 0 || !known
        ? Optional.empty()
        : Optional.of(basesFirst ? bases.substring(1) : bases.substring(0, last));
  }
}
