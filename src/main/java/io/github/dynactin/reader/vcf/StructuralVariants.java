package io.github.dynactin.reader.vcf;

import io.github.dynactin.model.Breakpoint;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.StructuralDetails;
import io.github.dynactin.model.StructuralEnds;
import io.github.dynactin.model.StructuralVariant;
import io.github.dynactin.model.StructuralVariant.Kind;
import io.github.dynactin.model.VariantCall;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Hands on structural variants that one record tells wholly: symbolic alleles and long ones. */
final class StructuralVariants {
  private final Contigs contigs;
  private final Annotations annotations;
  private final Calls calls;
  private final Fusions fusions;
  private final Output output;
  private final Report report;

  StructuralVariants(
      Contigs contigs, Annotations annotations, Calls calls, Fusions fusions, Handing handing) {
    this.contigs = contigs;
    this.annotations = annotations;
    this.calls = calls;
    this.fusions = fusions;
    this.output = handing.output();
    this.report = handing.report();
  }

  /** What can't be told of an allele, or empty if it was handed on, or was there already. */
  Optional<String> accept(Place place, Kind kind) {
    Optional<Breakpoint> second = second(place, kind);
    boolean open = kind == Kind.INSERTION || kind == Kind.BREAKEND;
    if (second.isEmpty() && !open) {
      return Optional.of("a symbolic allele has neither END nor SVLEN that tell where it ends");
    }
    StructuralEnds ends = new StructuralEnds(first(place), second);
    StructuralDetails details = details(place, kind);
    List<GeneId> genes = annotations.genes(place.record());
    VariantCall call = calls.of(place);
    boolean told =
        output.finding(
            Output.About.of(place),
            context ->
                new StructuralVariant(context, kind, genes, Optional.of(ends), details, call));
    if (told) {
      if (place.allele().indexOf(':') > 0 && kind != Kind.TANDEM_DUPLICATION) {
        report.notTaken("what a symbolic allele says behind its first word");
      }
      fusions.named(Output.About.of(place), annotations.fused(place.record()));
    }
    return Optional.empty();
  }

  private static Breakpoint first(Place place) {
    return Places.at(
        place, place.contig(), place.record().position(), InfoKey.CIPOS, Places.strand(place, 0));
  }

  private static StructuralDetails details(Place place, Kind kind) {
    return new StructuralDetails(
        Places.length(place),
        inserted(place, kind),
        Optional.empty(),
        place.record().info().value(InfoKey.EVENT).map(Percent::decoded),
        Optional.empty());
  }

  private Optional<Breakpoint> second(Place place, Kind kind) {
    boolean apart = kind == Kind.TRANSLOCATION || kind == Kind.BREAKEND;
    if (apart) {
      Optional<Contig> other = place.record().info().value(InfoKey.CHR2).flatMap(contigs::named);
      OptionalInt position =
          place
              .record()
              .info()
              .value(InfoKey.POS2)
              .or(() -> place.record().info().value(InfoKey.END))
              .map(Values::whole)
              .orElse(OptionalInt.empty());
      return position.isEmpty()
          ? Optional.empty()
          : other.map(contig -> end(place, contig, position.getAsInt()));
    }
    OptionalInt end = place.allele().startsWith("<") ? Places.end(place) : endOfBases(place);
    boolean noEnd = kind == Kind.INSERTION && place.record().info().value(InfoKey.END).isEmpty();
    return end.isEmpty() || noEnd
        ? Optional.empty()
        : Optional.of(end(place, place.contig(), end.getAsInt()));
  }

  private static OptionalInt endOfBases(Place place) {
    return OptionalInt.of(place.record().position() + place.record().ref().length() - 1);
  }

  private static Breakpoint end(Place place, Contig contig, int position) {
    return Places.at(place, contig, position, InfoKey.CIEND, Places.strand(place, 1));
  }

  private static Optional<String> inserted(Place place, Kind kind) {
    if (kind != Kind.INSERTION) {
      return place.info(InfoKey.SVINSSEQ).filter(Bases::areWritten).map(Bases::upper);
    }
    if (place.allele().startsWith("<")) {
      return place.info(InfoKey.SVINSSEQ).filter(Bases::areWritten).map(Bases::upper);
    }
    Bases trimmed =
        new Bases(place.record().position(), place.record().ref(), Bases.upper(place.allele()))
            .trimmed();
    return trimmed.ref().length() == 1 && trimmed.alt().startsWith(trimmed.ref())
        ? Optional.of(trimmed.alt().substring(1))
        : Optional.empty();
  }
}
