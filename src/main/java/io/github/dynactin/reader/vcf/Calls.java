package io.github.dynactin.reader.vcf;

import io.github.dynactin.model.AllelicState;
import io.github.dynactin.model.Chromosome;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.VariantCall;
import io.github.dynactin.terminology.CodeSystem;
import io.github.dynactin.terminology.Coding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a record says of the call of one of its alleles: reads, zygosity, filters, identifiers. */
final class Calls {
  private static final Pattern DBSNP = Pattern.compile("rs[1-9]\\d{0,11}");
  private static final Pattern COSMIC = Pattern.compile("COS[VMNF]\\d{1,12}");

  private final Counts counts;
  private final Report report;

  Calls(Counts counts, Report report) {
    this.counts = counts;
    this.report = report;
  }

  /** The call of a place on the genome. */
  VariantCall of(Place place) {
    VcfRecord record = place.record();
    return new VariantCall(
        counts.fraction(record, place.alt(), place.origin()),
        counts.reads(record, place.alt(), place.origin()),
        state(place),
        record.filters(),
        identifiers(record));
  }

  /**
   * In how many copies, as a genotype of two alleles says. A tumour's genotype doesn't: callers
   * write 0/1 for whatever share of the cells has the change.
   */
  private static Optional<AllelicState> state(Place place) {
    VcfRecord record = place.record();
    if (place.isOfTumour() || !record.hasSample()) {
      return Optional.empty();
    }
    return record
        .sample()
        .value(FormatKey.GT)
        .flatMap(text -> Genotype.parse(text, record.alts().size()))
        .filter(genotype -> !genotype.isPartial())
        .flatMap(genotype -> state(genotype, place.alt(), place.contig()));
  }

  private static Optional<AllelicState> state(Genotype genotype, int alt, Contig contig) {
    boolean sex = contig.chromosome() == Chromosome.X || contig.chromosome() == Chromosome.Y;
    int copies = genotype.count(alt);
    if (genotype.ploidy() == 1) {
      return sex && copies == 1 ? Optional.of(AllelicState.HEMIZYGOUS) : Optional.empty();
    }
    if (genotype.ploidy() != 2 || copies == 0 || contig.chromosome() == Chromosome.MT) {
      return Optional.empty();
    }
    return Optional.of(copies == 2 ? AllelicState.HOMOZYGOUS : AllelicState.HETEROZYGOUS);
  }

  /** From ID: dbSNP's and COSMIC's by their form. A bare number may be anybody's. */
  private List<Concept> identifiers(VcfRecord record) {
    Optional<String> id = record.id();
    if (id.isEmpty()) {
      return List.of();
    }
    List<Concept> identifiers = new ArrayList<>();
    for (String each : id.get().split(";", -1)) {
      if (DBSNP.matcher(each).matches()) {
        Coding coding = new Coding(CodeSystem.DBSNP.uri(), each, Optional.empty());
        identifiers.add(new Concept(List.of(coding), Optional.empty()));
      } else if (COSMIC.matcher(each).matches()) {
        identifiers.add(Concept.text(each));
      } else {
        report.notTaken("ID");
      }
    }
    return identifiers;
  }
}
