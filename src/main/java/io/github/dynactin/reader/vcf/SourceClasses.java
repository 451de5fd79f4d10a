package io.github.dynactin.reader.vcf;

import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.FindingContext.SourceClass;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a change is somatic or inherited, as the settings or the record say it. A change that the
 * normal tissue has, too, isn't called somatic, whoever says so.
 */
final class SourceClasses {
  private final Optional<SourceClass> asked;
  private final boolean documented;
  private final Report report;

  SourceClasses(VcfHeader header, Optional<SourceClass> asked, Report report) {
    this.asked = asked;
    this.report = report;
    this.documented = Stream.of("INFO", "FORMAT").anyMatch(column -> isDocumented(header, column));
  }

  /** {@code 0=Reference,1=Germline,2=Somatic,3=LOH}: other files mean other things by SS. */
  private static boolean isDocumented(VcfHeader header, String column) {
    return header
        .definition(column, "SS")
        .flatMap(line -> line.field("Description"))
        .map(text -> text.toLowerCase(Locale.ROOT).replace(" ", ""))
        .filter(text -> text.contains("1=germline") && text.contains("2=somatic"))
        .isPresent();
  }

  /** Of an allele, numbered from 1. */
  Optional<SourceClass> of(VcfRecord record, int alt, Origin origin) {
    Optional<SourceClass> stated = stated(record);
    if (asked.isPresent() && stated.isPresent() && !asked.equals(stated)) {
      contradict(origin, "the settings and the record differ in whether it is somatic");
      return Optional.empty();
    }
    Optional<SourceClass> source = asked.or(() -> stated);
    if (source.filter(SourceClass.SOMATIC::equals).isPresent() && isInNormal(record, alt)) {
      contradict(origin, "it is said to be somatic, and the normal tissue has it, too");
      return Optional.empty();
    }
    return source;
  }

  private Optional<SourceClass> stated(VcfRecord record) {
    InfoColumn info = record.info();
    if (info.isSet(InfoKey.SOMATIC)) {
      return Optional.of(SourceClass.SOMATIC);
    }
    if (!documented && info.has(InfoKey.SS)) {
      report.notTaken("INFO/SS");
    }
    Optional<String> status =
        documented ? info.value(InfoKey.SS).or(() -> ofSample(record)) : Optional.empty();
    if (status.filter("2"::equals).isPresent()) {
      return Optional.of(SourceClass.SOMATIC);
    }
    return status.filter("1"::equals).map(one -> SourceClass.GERMLINE);
  }

  private static Optional<String> ofSample(VcfRecord record) {
    return record.sample().value(FormatKey.SS);
  }

  /** By its genotype, or by NT (Strelka), which is {@code ref} where the normal tissue has none. */
  private static boolean isInNormal(VcfRecord record, int alt) {
    boolean byGenotype =
        record.chosen().normal().isPresent()
            && record
                .normal()
                .value(FormatKey.GT)
                .flatMap(text -> Genotype.parse(text, record.alts().size()))
                .filter(genotype -> genotype.has(alt))
                .isPresent();
    boolean byType =
        record.info().value(InfoKey.NT).filter(t -> t.equals("het") || t.equals("hom")).isPresent();
    return byGenotype || byType;
  }

  private void contradict(Origin origin, String why) {
    report.notTaken("whether it is somatic");
    report.issue(IssueCode.RECORD_READ_IN_PART, origin, why + "; neither is handed on");
  }
}
