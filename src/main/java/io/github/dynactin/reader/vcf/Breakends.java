package io.github.dynactin.reader.vcf;

import io.github.dynactin.model.Breakpoint;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.Strand;
import io.github.dynactin.model.StructuralDetails;
import io.github.dynactin.model.StructuralEnds;
import io.github.dynactin.model.StructuralVariant;
import io.github.dynactin.model.StructuralVariant.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Hands on breaks, each with both its ends where both are told. */
final class Breakends {
  private final Contigs contigs;
  private final Annotations annotations;
  private final Calls calls;
  private final Fusions fusions;
  private final Output output;
  private final Report report;

  Breakends(
      Contigs contigs, Annotations annotations, Calls calls, Fusions fusions, Handing handing) {
    this.contigs = contigs;
    this.annotations = annotations;
    this.calls = calls;
    this.fusions = fusions;
    this.output = handing.output();
    this.report = handing.report();
  }

  /** One end with its other end, as its record tells it; empty if the allele has no such form. */
  Optional<Breakend> joined(Place place) {
    return BreakendAllele.parse(place.allele())
        .map(
            allele -> {
              Optional<Breakpoint> mate =
                  contigs
                      .named(allele.contig())
                      .map(
                          contig ->
                              new Breakpoint(
                                  contig,
                                  allele.position(),
                                  Optional.empty(),
                                  Optional.of(allele.mateStrand())));
              Breakpoint self =
                  Places.at(
                      place,
                      place.contig(),
                      place.record().position(),
                      InfoKey.CIPOS,
                      Optional.of(allele.strand()));
              return breakend(place, self, mate, allele.inserted(place.record().ref()));
            });
  }

  /** An end of which nobody knows what it is joined to. */
  Breakend single(Place place) {
    boolean basesFirst = place.allele().endsWith(".");
    String bases = Bases.upper(place.allele().replace(".", ""));
    Breakpoint self =
        Places.at(
            place,
            place.contig(),
            place.record().position(),
            InfoKey.CIPOS,
            Optional.of(basesFirst ? Strand.FORWARD : Strand.REVERSE));
    return breakend(
        place,
        self,
        Optional.empty(),
        BreakendAllele.between(bases, basesFirst, place.record().ref()));
  }

  private Breakend breakend(
      Place place, Breakpoint self, Optional<Breakpoint> mate, Optional<String> inserted) {
    InfoColumn info = place.record().info();
    List<GeneId> pair = annotations.fused(place.record());
    return new Breakend(
        Output.About.of(place),
        place.record().id(),
        place.info(InfoKey.MATEID).or(() -> place.info(InfoKey.PARID)),
        kind(info),
        self,
        mate,
        inserted,
        info.value(InfoKey.EVENT).map(Percent::decoded),
        pair.size() == 2 ? pair : annotations.gene(place.record()).stream().toList(),
        calls.of(place));
  }

  private static Kind kind(InfoColumn info) {
    return info.value(InfoKey.EVENTTYPE)
        .flatMap(word -> SvKinds.of(word.toUpperCase(Locale.ROOT)))
        .or(
            () ->
                info.value(InfoKey.SVTYPE)
                    .flatMap(word -> SvKinds.of(word.toUpperCase(Locale.ROOT))))
        .orElse(Kind.BREAKEND);
  }

  /** Hands on one end, or both as one finding. */
  void tell(Breakend one, Optional<Breakend> other) {
    Optional<Breakpoint> second = other.map(Breakend::self).or(one::mate);
    boolean turned = second.filter(end -> isBefore(end, one.self())).isPresent();
    StructuralEnds ends =
        turned
            ? new StructuralEnds(second.orElseThrow(), Optional.of(one.self()))
            : new StructuralEnds(one.self(), second);
    boolean apart = !ends.isOnOneContig();
    Kind kind = apart && one.kind() != Kind.TRANSLOCATION ? Kind.BREAKEND : one.kind();
    List<GeneId> genes = genes(one, other);
    StructuralDetails details =
        new StructuralDetails(
            OptionalInt.empty(),
            one.inserted(),
            Optional.empty(),
            one.event().or(() -> other.flatMap(Breakend::event)),
            Optional.empty());
    boolean told =
        output.finding(
            one.about(),
            context ->
                new StructuralVariant(
                    context, kind, genes, Optional.of(ends), details, one.call()));
    if (told) {
      other.ifPresent(end -> report.notTaken("what the caller says of the other end of a break"));
      fuse(one, other);
    }
  }

  private static List<GeneId> genes(Breakend one, Optional<Breakend> other) {
    return Stream.concat(one.genes().stream(), other.stream().flatMap(end -> end.genes().stream()))
        .distinct()
        .toList();
  }

  private void fuse(Breakend one, Optional<Breakend> other) {
    List<GeneId> pair =
        one.genes().size() == 2 ? one.genes() : other.map(Breakend::genes).orElse(List.of());
    if (pair.size() == 2) {
      fusions.named(one.about(), pair);
    } else if (other.isPresent()) {
      fusions.joined(
          one.about(),
          new Fusions.End(one.self(), one.gene()),
          new Fusions.End(other.get().self(), other.get().gene()));
    }
  }

  private static boolean isBefore(Breakpoint one, Breakpoint other) {
    int order = one.contig().chromosome().compareTo(other.contig().chromosome());
    return order < 0 || (order == 0 && one.position() < other.position());
  }
}
