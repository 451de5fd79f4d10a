package io.github.dynactin.reader.vcf;

import io.github.dynactin.model.Chromosome;
import io.github.dynactin.model.CopyNumber;
import io.github.dynactin.model.CopyNumberAlteration;
import io.github.dynactin.model.CopyNumberAlteration.Change;
import io.github.dynactin.model.CopyNumbers;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.GenomicInterval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Hands on stretches with more or fewer copies. Which way, only the allele, SVTYPE, or the copies
 * of the normal tissue beside it say: nothing is compared with a number that isn't stated.
 */
final class CopyNumberAlterations {
  private static final BigDecimal DIPLOID = BigDecimal.valueOf(2);

  private final Annotations annotations;
  private final Output output;
  private final Report report;

  CopyNumberAlterations(Annotations annotations, Output output, Report report) {
    this.annotations = annotations;
    this.output = output;
    this.report = report;
  }

  /** True if a record speaks of copies rather than of where the genome is broken. */
  static boolean isMeant(VcfRecord record, String word) {
    InfoColumn info = record.info();
    boolean named =
        SvKinds.isCopyNumber(word)
            || info.value(InfoKey.SVTYPE).filter(type -> SvKinds.isCopyNumber(type)).isPresent();
    boolean counted =
        hasCopies(record)
            && !info.has(InfoKey.PE)
            && !info.has(InfoKey.SR)
            && !info.has(InfoKey.CT);
    boolean copied = word.startsWith("DEL") || word.startsWith("DUP");
    return named || (copied && (counted || info.has(InfoKey.FOLD_CHANGE)));
  }

  /** True if it is stated how many copies there are. */
  static boolean hasCopies(VcfRecord record) {
    return total(record.sample(), record).isPresent();
  }

  /** What can't be told of an allele; empty if it was handed on, counted, or there already. */
  Optional<String> accept(Place place, String word) {
    VcfRecord record = place.record();
    OptionalInt end = Places.end(place);
    if (end.isEmpty()) {
      return Optional.of("a stretch has neither END nor SVLEN that tell where it ends");
    }
    Optional<BigDecimal> total = total(record.sample(), record);
    Optional<BigDecimal> minor = minor(record.sample(), record);
    Optional<Change> change = direction(record, word).or(() -> compared(record, total, minor));
    if (change.isEmpty()) {
      return untold(record, total);
    }
    if (isDenied(place, total, change.get())) {
      return Optional.of(
          "2 copies are stated, and that there are more or fewer than there should be");
    }
    CopyNumbers copies =
        new CopyNumbers(
            total.map(CopyNumber::exactly),
            Optional.empty(),
            minor.map(CopyNumber::exactly),
            Optional.empty());
    tell(place, end.getAsInt(), change.get(), copies);
    return Optional.empty();
  }

  /** Two copies of an autosome are neither a loss nor a gain. */
  private static boolean isDenied(Place place, Optional<BigDecimal> total, Change change) {
    boolean autosome = place.contig().chromosome().compareTo(Chromosome.X) < 0;
    boolean two = total.filter(copies -> copies.compareTo(DIPLOID) == 0).isPresent();
    return autosome && two && change != Change.COPY_NEUTRAL_LOH;
  }

  /** A symbolic allele starts behind POS, unless that is its only base. */
  private void tell(Place place, int end, Change change, CopyNumbers copies) {
    VcfRecord record = place.record();
    if (!record.filters().isEmpty() && !record.hasPassed()) {
      report.notTaken("FILTER of a copy-number alteration");
    }
    List<GeneId> genes = annotations.genes(record);
    int start = record.position() == end ? end : record.position() + 1;
    output.finding(
        Output.About.of(place),
        context ->
            new CopyNumberAlteration(
                context,
                genes,
                change,
                copies,
                Optional.of(GenomicInterval.oneBased(place.contig(), start, end))));
  }

  private Optional<String> untold(VcfRecord record, Optional<BigDecimal> total) {
    if (isSameAsNormal(record, total)) {
      report.leftOut("as many copies as the normal tissue has");
      return Optional.empty();
    }
    return Optional.of("nothing says whether the copies are more or fewer than there should be");
  }

  /** As the allele says, or SVTYPE. */
  private static Optional<Change> direction(VcfRecord record, String word) {
    String type = record.info().value(InfoKey.SVTYPE).orElse("").toUpperCase(Locale.ROOT);
    String said = SvKinds.isCopyNumber(word) ? type : word;
    return switch (SvKinds.main(said)) {
      case "DEL" -> Optional.of(Change.LOSS);
      case "DUP" -> Optional.of(Change.GAIN);
      default -> Optional.empty();
    };
  }

  /** As the copies of the normal tissue say. */
  private static Optional<Change> compared(
      VcfRecord record, Optional<BigDecimal> total, Optional<BigDecimal> minor) {
    Optional<BigDecimal> normal = total(record.normal());
    if (total.isEmpty() || normal.isEmpty()) {
      return Optional.empty();
    }
    int order = total.get().compareTo(normal.get());
    if (order != 0) {
      return Optional.of(order > 0 ? Change.GAIN : Change.LOSS);
    }
    boolean lost = minor.filter(copies -> copies.signum() == 0).isPresent();
    boolean was = minor(record.normal()).filter(copies -> copies.signum() > 0).isPresent();
    return lost && was ? Optional.of(Change.COPY_NEUTRAL_LOH) : Optional.empty();
  }

  private static boolean isSameAsNormal(VcfRecord record, Optional<BigDecimal> total) {
    Optional<BigDecimal> normal = total(record.normal());
    return total.isPresent() && normal.isPresent() && total.get().compareTo(normal.get()) == 0;
  }

  private static Optional<BigDecimal> total(SampleColumn sample, VcfRecord record) {
    return total(sample)
        .or(() -> record.info().value(InfoKey.CN).flatMap(CopyNumberAlterations::copies))
        .or(() -> record.info().value(InfoKey.TCN_EM).flatMap(CopyNumberAlterations::copies));
  }

  private static Optional<BigDecimal> total(SampleColumn sample) {
    return sample
        .value(FormatKey.CN)
        .or(() -> sample.value(FormatKey.TCN))
        .flatMap(CopyNumberAlterations::copies);
  }

  private static Optional<BigDecimal> minor(SampleColumn sample, VcfRecord record) {
    return minor(sample)
        .or(() -> record.info().value(InfoKey.LCN_EM).flatMap(CopyNumberAlterations::copies));
  }

  private static Optional<BigDecimal> minor(SampleColumn sample) {
    return sample.value(FormatKey.MCN).flatMap(CopyNumberAlterations::copies);
  }

  private static Optional<BigDecimal> copies(String text) {
    return Values.decimal(text).filter(copies -> copies.signum() >= 0);
  }
}
