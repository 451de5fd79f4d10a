package io.github.dynactin.reader.vcf;

import java.util.Optional;

/** What a record says of one of its alleles in the sample that is read. */
enum Presence {
  PRESENT("present"),
  /** A place that was looked at and not called. */
  NO_CALL("no call"),
  REFERENCE("the genotype is the reference's"),
  OTHER_ALLELE("the genotype has another allele"),
  NO_READS("there is no genotype, and no read shows it"),
  UNTOLD("nothing says whether the sample has it"),
  MALFORMED("GT isn't a genotype of this record");

  private final String words;

  Presence(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Of an allele, numbered from 1. */
  static Presence of(VcfRecord record, int alt, AltKind kind, Counts counts) {
    if (!record.hasSample()) {
      return ofSite(record.info(), alt);
    }
    Optional<String> written = record.sample().value(FormatKey.GT);
    if (written.isPresent()) {
      return ofGenotype(written.get(), alt, record.alts().size());
    }
    if (somaticStatus(record).filter("0"::equals).isPresent()) {
      return REFERENCE;
    }
    return ungenotyped(record, alt, kind, counts);
  }

  static Presence ofGenotype(String written, int alt, int alts) {
    Genotype genotype = Genotype.parse(written, alts).orElse(null);
    if (genotype == null) {
      return MALFORMED;
    }
    if (genotype.has(alt)) {
      return PRESENT;
    }
    if (genotype.isMissing() || genotype.isPartial()) {
      return NO_CALL;
    }
    return genotype.isReference() ? REFERENCE : OTHER_ALLELE;
  }

  /**
   * A caller that gives no genotypes speaks of the tumour, or of the only sample there is; a sample
   * that is asked for is taken for the tumour unless the file says that it is normal tissue. A
   * column in which nothing stands speaks of nobody, and neither does a genotype that isn't there
   * where others have one: GRIDSS writes {@code .} for all, and tells its reads.
   */
  private static Presence ungenotyped(VcfRecord record, int alt, AltKind kind, Counts counts) {
    boolean missing = record.sample().has(FormatKey.GT) && kind == AltKind.BASES;
    if (record.sample().saysNothing() || (missing && !counts.showSome(record, alt))) {
      return NO_CALL;
    }
    ChosenSample chosen = record.chosen();
    if (!chosen.isMeant()) {
      return UNTOLD;
    }
    return counts.showNone(record, alt) ? NO_READS : PRESENT;
  }

  private static Optional<String> somaticStatus(VcfRecord record) {
    return record.info().value(InfoKey.SS).filter(status -> record.chosen().isTumour());
  }

  /** Without sample columns the record itself is the statement, unless it counts several people. */
  private static Presence ofSite(InfoColumn info, int alt) {
    boolean several = isAbove(info, InfoKey.NS, 1) || isAbove(info, InfoKey.AN, 2);
    if (several) {
      return UNTOLD;
    }
    boolean none =
        info.value(InfoKey.AC)
            .flatMap(list -> Values.item(list, alt - 1))
            .filter("0"::equals)
            .isPresent();
    return none ? REFERENCE : PRESENT;
  }

  private static boolean isAbove(InfoColumn info, InfoKey key, int most) {
    return info.value(key).filter(text -> Values.whole(text).orElse(0) > most).isPresent();
  }
}
