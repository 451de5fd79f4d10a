package io.github.dynactin.reader.vcf;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.CodingHgvs;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.HgvsNames;
import io.github.dynactin.model.ProteinHgvs;
import io.github.dynactin.reader.vcf.AnnotationLayout.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the annotations of VEP and SnpEff. Of several transcripts, the one is taken that is marked:
 * picked, else MANE Select, else canonical; else the only one with a coding change. Otherwise only
 * the gene is, if all name the same.
 */
final class Annotations {
  private static final Pattern TRANSCRIPT = Pattern.compile("(?:NM_|NR_|XM_|XR_|ENST)\\d+\\.\\d+");

  private static final Pattern HGNC = Pattern.compile("HGNC:[1-9]\\d{0,6}");
  private static final int MOST_GENES = 100_000;
  private static final int MOST_TERMS = 10_000;

  private final Optional<AnnotationLayout> layout;
  private final Map<String, Optional<GeneId>> genes = new HashMap<>();
  private final Map<String, List<Concept>> terms = new HashMap<>();
  private final Report report;

  Annotations(VcfHeader header, Report report) {
    this.layout = AnnotationLayout.of(header);
    this.report = report;
  }

  /** Counts annotations that nobody can read, since the header doesn't say how, or reads. */
  void countUnread(VcfRecord record) {
    for (InfoKey key : List.of(InfoKey.CSQ, InfoKey.ANN)) {
      boolean read = layout.filter(each -> each.key() == key).isPresent();
      if (!read && record.info().has(key)) {
        report.notTaken("INFO/" + key);
      }
    }
  }

  /** What is said of an allele of bases. */
  Annotated of(Place place) {
    List<Annotation> all = all(place.record());
    if (all.isEmpty()) {
      return Annotated.NOTHING;
    }
    List<Annotation> own = new ArrayList<>();
    for (Annotation each : all) {
      if (each.isOf(place.record().ref(), place.allele(), place.alt())) {
        own.add(each);
      }
    }
    if (own.isEmpty()) {
      report.inPart(place.origin(), "annotation", "it is of another allele");
      return Annotated.NOTHING;
    }
    List<Annotation> inGenes = own.stream().filter(Annotation::isInGene).toList();
    Optional<Annotation> meant = meant(own, inGenes);
    if (meant.isPresent()) {
      return meant.get().isInGene() ? read(meant.get(), place.origin()) : Annotated.NOTHING;
    }
    Optional<GeneId> gene = agreed(inGenes);
    if (!inGenes.isEmpty()) {
      report.notTaken("annotations of several transcripts, none of them marked as meant");
    }
    return new Annotated(gene, HgvsNames.NOT_STATED, List.of());
  }

  /** The gene at an end of a structural variant; empty if several are named. */
  Optional<GeneId> gene(VcfRecord record) {
    return agreed(all(record).stream().filter(Annotation::isInGene).toList())
        .or(
            () ->
                record
                    .info()
                    .value(InfoKey.GENE_NAME)
                    .flatMap(name -> gene(name, Optional.empty())));
  }

  /** All genes that a structural variant touches, as annotated, in the order of their symbols. */
  List<GeneId> genes(VcfRecord record) {
    return all(record).stream()
        .filter(Annotation::isInGene)
        .flatMap(each -> gene(each).stream())
        .collect(Collectors.toMap(GeneId::symbol, Function.identity(), (one, other) -> one))
        .values()
        .stream()
        .sorted((one, other) -> one.symbol().compareTo(other.symbol()))
        .toList();
  }

  /** The two genes of a fusion, if one pair is named: {@code BCR&ABL1} with gene_fusion. */
  List<GeneId> fused(VcfRecord record) {
    Set<String> pairs =
        all(record).stream()
            .filter(each -> each.part(Part.CONSEQUENCE).orElse("").contains("gene_fusion"))
            .flatMap(each -> each.part(Part.SYMBOL).stream())
            .filter(symbol -> symbol.indexOf('&') > 0)
            .collect(Collectors.toSet());
    List<String> names =
        pairs.size() == 1
            ? Arrays.asList(pairs.iterator().next().split("&", -1))
            : named(record.info());
    return names.size() == 2
        ? names.stream().flatMap(name -> gene(name, Optional.empty()).stream()).toList()
        : List.of();
  }

  private static List<String> named(InfoColumn info) {
    Optional<String> one = info.value(InfoKey.GENEA);
    Optional<String> other = info.value(InfoKey.GENEB);
    return one.isPresent() && other.isPresent() ? List.of(one.get(), other.get()) : List.of();
  }

  private List<Annotation> all(VcfRecord record) {
    if (layout.isEmpty()) {
      return List.of();
    }
    Optional<String> value = record.info().value(layout.get().key());
    if (value.isEmpty()) {
      return List.of();
    }
    List<Annotation> all = new ArrayList<>();
    String text = value.get();
    int at = 0;
    while (at < text.length()) {
      int comma = text.indexOf(',', at);
      int end = comma < 0 ? text.length() : comma;
      all.add(Annotation.of(layout.get(), text, at, end));
      at = end + 1;
    }
    return all;
  }

  private static Optional<Annotation> meant(List<Annotation> own, List<Annotation> inGenes) {
    return only(own, each -> each.isMarked(Part.PICK))
        .or(() -> only(inGenes, each -> each.part(Part.MANE).isPresent()))
        .or(() -> only(inGenes, each -> each.isMarked(Part.CANONICAL)))
        .or(() -> only(inGenes, Annotations::isCoding));
  }

  private static Optional<Annotation> only(List<Annotation> list, Predicate<Annotation> marked) {
    List<Annotation> found = list.stream().filter(marked).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean isCoding(Annotation annotation) {
    return annotation.part(Part.CODING).filter(text -> text.contains("c.")).isPresent();
  }

  private Optional<GeneId> agreed(List<Annotation> annotations) {
    List<GeneId> genes =
        annotations.stream().flatMap(each -> gene(each).stream()).distinct().toList();
    return genes.size() == 1 ? Optional.of(genes.get(0)) : Optional.empty();
  }

  private Optional<GeneId> gene(Annotation annotation) {
    return annotation.part(Part.SYMBOL).flatMap(symbol -> gene(symbol, annotation.part(Part.HGNC)));
  }

  private Optional<GeneId> gene(String symbol, Optional<String> id) {
    String name = symbol + "\t" + id.orElse("");
    Optional<GeneId> known = genes.get(name);
    if (known == null) {
      known = made(symbol, id.flatMap(Annotations::hgnc));
      if (genes.size() < MOST_GENES) {
        genes.put(name, known);
      }
    }
    return known;
  }

  private static Optional<String> hgnc(String text) {
    String id = text.startsWith("HGNC:") ? text : "HGNC:" + text;
    return HGNC.matcher(id).matches() ? Optional.of(id) : Optional.empty();
  }

  private static Optional<GeneId> made(String symbol, Optional<String> id) {
    try {
      return Optional.of(new GeneId(symbol, id));
    } catch (IllegalArgumentException noSymbol) {
      return Optional.empty();
    }
  }

  private Annotated read(Annotation annotation, Origin origin) {
    Optional<CodingHgvs> coding = coding(annotation, origin);
    Optional<ProteinHgvs> protein =
        annotation
            .part(Part.PROTEIN)
            .flatMap(text -> parsed(text, ProteinHgvs::parse, "protein change", origin));
    List<Concept> consequences =
        annotation.part(Part.CONSEQUENCE).map(this::consequences).orElse(List.of());
    return new Annotated(
        gene(annotation), new HgvsNames(Optional.empty(), coding, protein), consequences);
  }

  /** There are some dozens of them, in a few hundred combinations. */
  private List<Concept> consequences(String text) {
    List<Concept> known = terms.get(text);
    if (known == null) {
      known =
          Arrays.stream(text.split("&", -1))
              .filter(term -> !term.isBlank())
              .map(Concept::text)
              .toList();
      if (terms.size() < MOST_TERMS) {
        terms.put(text, known);
      }
    }
    return known;
  }

  /** SnpEff writes the transcript and the change apart, VEP writes both together. */
  private Optional<CodingHgvs> coding(Annotation annotation, Origin origin) {
    Optional<CodingHgvs> read =
        annotation
            .part(Part.CODING)
            .flatMap(text -> parsed(text, CodingHgvs::parse, "coding change", origin));
    return read.filter(hgvs -> hgvs.accession().isEmpty())
        .flatMap(
            hgvs ->
                annotation
                    .part(Part.FEATURE)
                    .filter(text -> TRANSCRIPT.matcher(text).matches())
                    .map(transcript -> new CodingHgvs(Optional.of(transcript), hgvs.change())))
        .or(() -> read);
  }

  private <T> Optional<T> parsed(
      String text, Function<String, T> parser, String what, Origin origin) {
    try {
      return Optional.of(parser.apply(Percent.decoded(text)));
    } catch (IllegalArgumentException notHgvs) {
      report.inPart(origin, what, "its HGVS expression isn't of a form that is read");
      return Optional.empty();
    }
  }
}
