package io.github.dynactin.reader.vcf;

import io.github.dynactin.model.Breakpoint;
import io.github.dynactin.model.ConfidenceInterval;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.Strand;
import java.util.Optional;
import java.util.OptionalInt;

/** Where a structural variant begins and ends, as INFO says it. */
final class Places {
  private Places() {}

  /** The last base: END, else so many bases behind POS as SVLEN says (VCF 4.4). */
  static OptionalInt end(Place place) {
    Optional<String> end = place.record().info().value(InfoKey.END);
    if (end.isPresent()) {
      return Values.whole(end.get());
    }
    OptionalInt length = length(place);
    return length.isPresent()
        ? OptionalInt.of(place.record().position() + length.getAsInt())
        : OptionalInt.empty();
  }

  /** SVLEN without its sign; empty if it isn't there, or 0. */
  static OptionalInt length(Place place) {
    OptionalInt length = place.info(InfoKey.SVLEN).map(Values::whole).orElse(OptionalInt.empty());
    return length.isPresent() && length.getAsInt() != 0
        ? OptionalInt.of(Math.abs(length.getAsInt()))
        : OptionalInt.empty();
  }

  /** An end; how far off it may be is told unless the record says that it is precise. */
  static Breakpoint at(
      Place place, Contig contig, int position, InfoKey interval, Optional<Strand> strand) {
    Optional<ConfidenceInterval> confidence =
        place.record().info().isSet(InfoKey.PRECISE)
            ? Optional.empty()
            : place.record().info().value(interval).flatMap(text -> interval(place, text));
    return new Breakpoint(contig, position, confidence, strand);
  }

  /** From VCF 4.4 on, each allele has two numbers. */
  private static Optional<ConfidenceInterval> interval(Place place, String text) {
    int alts = place.record().alts().size();
    if (alts == 1 || Values.size(text) != 2 * alts) {
      return Values.interval(text);
    }
    int first = 2 * (place.alt() - 1);
    Optional<String> upper = Values.item(text, first + 1);
    return Values.item(text, first)
        .flatMap(lower -> upper.flatMap(high -> Values.interval(lower + "," + high)));
  }

  /**
   * The strand of an end, from 0: STRANDS is {@code +-}, as in BEDPE; CT (Delly) is {@code 3to5},
   * of which 3 is the end whose left side is kept.
   */
  static Optional<Strand> strand(Place place, int end) {
    InfoColumn info = place.record().info();
    Optional<Strand> stated =
        info.value(InfoKey.STRANDS)
            .filter(text -> text.matches("[+-]{2}(?::\\d+)?"))
            .flatMap(text -> Strand.of(text.substring(end, end + 1)));
    return stated.or(
        () ->
            info.value(InfoKey.CT)
                .filter(text -> text.matches("[35]to[35]"))
                .map(text -> text.charAt(end == 0 ? 0 : 3))
                .map(side -> side == '3' ? Strand.FORWARD : Strand.REVERSE));
  }
}
