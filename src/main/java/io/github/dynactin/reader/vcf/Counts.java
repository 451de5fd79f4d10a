package io.github.dynactin.reader.vcf;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Fraction;
import io.github.dynactin.model.ReadCounts;
import io.github.dynactin.model.ReadDepth;
import java.util.Optional;

/**
 * Reads and allele fractions of a sample, as they are stated: none is worked out from others. Knows
 * the ways of the callers: AD with or without REF's, AO (FreeBayes), VD (VarDict), NV of NR
 * (Platypus), RD and AD and FREQ (VarScan), counts of tier 1 (Strelka).
 */
final class Counts {
  private final Report report;
  private final String numberOfAd;
  private final String numberOfAf;
  private final String numberOfVaf;

  Counts(VcfHeader header, Report report) {
    this.report = report;
    this.numberOfAd = header.number("FORMAT", "AD");
    this.numberOfAf = header.number("FORMAT", "AF");
    this.numberOfVaf = header.number("FORMAT", "VAF");
  }

  /** True if it is stated that no read shows the allele. */
  boolean showNone(VcfRecord record, int alt) {
    Optional<ReadDepth> reads = alternate(record, alt);
    return reads.isPresent()
        ? reads.get().reads() == 0
        : written(record, alt)
            .flatMap(Values::fraction)
            .filter(f -> f.value().signum() == 0)
            .isPresent();
  }

  /** True if it is stated that reads show the allele. */
  boolean showSome(VcfRecord record, int alt) {
    Optional<ReadDepth> reads = alternate(record, alt);
    return reads.isPresent()
        ? reads.get().reads() > 0
        : written(record, alt)
            .flatMap(Values::fraction)
            .filter(f -> f.value().signum() > 0)
            .isPresent();
  }

  /** The share of reads, if stated. */
  Optional<Fraction> fraction(VcfRecord record, int alt, Origin origin) {
    Optional<String> written = written(record, alt);
    Optional<Fraction> fraction = written.flatMap(Values::fraction);
    if (fraction.isEmpty() && isThere(record.sample())) {
      report.inPart(
          origin,
          "allele fraction",
          "one for each allele is asked for, from 0 to 1, or in percent with its sign");
    }
    return fraction;
  }

  private static boolean isThere(SampleColumn sample) {
    return sample
        .value(FormatKey.AF)
        .or(() -> sample.value(FormatKey.VAF))
        .or(() -> sample.value(FormatKey.FREQ))
        .isPresent();
  }

  /** Reads in all and those that show the allele, if stated. */
  ReadCounts reads(VcfRecord record, int alt, Origin origin) {
    SampleColumn sample = record.sample();
    Optional<ReadDepth> alternate = alternate(record, alt);
    Optional<ReadDepth> total = total(sample, alt, record.alts().size());
    if (alternate.isEmpty() && sample.value(FormatKey.AD).isPresent()) {
      report.inPart(origin, "FORMAT/AD", "it isn't a number of reads for each allele");
    }
    boolean contradict =
        alternate.isPresent() && total.isPresent() && alternate.get().reads() > total.get().reads();
    if (contradict) {
      report.inPart(origin, "FORMAT/DP", "fewer reads in all than show the change");
      return new ReadCounts(Optional.empty(), alternate);
    }
    return new ReadCounts(total, alternate);
  }

  private Optional<ReadDepth> total(SampleColumn sample, int alt, int alts) {
    return sample
        .value(FormatKey.DP)
        .or(
            () ->
                sample
                    .value(FormatKey.NR)
                    .flatMap(list -> Values.ofAllele(list, alt, alts, ".", false)))
        .flatMap(Values::depth);
  }

  private Optional<ReadDepth> alternate(VcfRecord record, int alt) {
    SampleColumn sample = record.sample();
    int alts = record.alts().size();
    return sample
        .value(FormatKey.AD)
        .flatMap(list -> Values.ofAllele(list, alt, alts, numberOfAd, !sample.has(FormatKey.RD)))
        .or(() -> ofAlleles(sample, FormatKey.AO, alt, alts))
        .or(() -> ofAlleles(sample, FormatKey.NV, alt, alts))
        .or(() -> ofAlleles(sample, FormatKey.VD, alt, alts))
        .or(() -> tier(record, alt))
        .flatMap(Values::depth);
  }

  private static Optional<String> ofAlleles(SampleColumn sample, FormatKey key, int alt, int alts) {
    return sample.value(key).flatMap(list -> Values.ofAllele(list, alt, alts, "A", false));
  }

  /** Strelka: reads of a base, or of an indel, each of tier 1 and of tier 2. */
  private static Optional<String> tier(VcfRecord record, int alt) {
    FormatKey key =
        switch (record.alts().get(alt - 1)) {
          case "A" -> FormatKey.AU;
          case "C" -> FormatKey.CU;
          case "G" -> FormatKey.GU;
          case "T" -> FormatKey.TU;
          default -> FormatKey.TIR;
        };
    FormatKey stated = record.sample().has(key) || record.alts().size() > 1 ? key : FormatKey.TIR;
    return record.sample().value(stated).flatMap(list -> Values.item(list, 0));
  }

  private Optional<String> written(VcfRecord record, int alt) {
    SampleColumn sample = record.sample();
    int alts = record.alts().size();
    return sample
        .value(FormatKey.AF)
        .flatMap(list -> Values.ofAllele(list, alt, alts, numberOfAf, false))
        .or(
            () ->
                sample
                    .value(FormatKey.VAF)
                    .flatMap(list -> Values.ofAllele(list, alt, alts, numberOfVaf, false)))
        .or(
            () ->
                sample
                    .value(FormatKey.FREQ)
                    .filter(text -> text.endsWith("%") || alts > 1)
                    .flatMap(list -> Values.ofAllele(list, alt, alts, ".", false)));
  }
}
