package io.github.dynactin.template;

import io.github.dynactin.model.Alleles;
import io.github.dynactin.model.CodingHgvs;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.CoordinateSystem;
import io.github.dynactin.model.FindingContext;
import io.github.dynactin.model.Fraction;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.GenomicChange;
import io.github.dynactin.model.GenomicInterval;
import io.github.dynactin.model.ProteinHgvs;
import io.github.dynactin.model.ReadDepth;
import io.github.dynactin.model.SmallChange;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.VariantCall;
import io.github.dynactin.terminology.Coding;
import java.util.List;
import java.util.Optional;

/**
 * A small variant taken apart into its shape and its words.
 *
 * @param shape what it has in common with others
 * @param texts its words, one in each place that the shape has
 */
record Taken(Shape shape, List<String> texts) {
  Taken {
    texts = List.copyOf(texts);
  }

  /** A variant taken apart; empty if there is more to it than a file of millions has. */
  static Optional<Taken> of(SmallVariant variant) {
    SmallChange change = variant.change();
    if (isOdd(variant.context()) || isOdd(change)) {
      return Optional.empty();
    }
    Words words = new Words();
    words.text(variant.context().id()).form(variant.context().assayId());
    gene(words, variant.gene());
    GenomicChange genomic = change.genomic().orElseThrow();
    place(words, genomic.interval());
    alleles(words, genomic.alleles().orElseThrow());
    coding(words, change.hgvs().coding());
    protein(words, change.hgvs().protein());
    boolean plain =
        concepts(words, variant.consequences())
            && concepts(words, variant.call().identifiers())
            && call(words, variant.call());
    Optional<SmallChange.Kind> kind = change.kind();
    return plain && words.arePlain() && kind.isPresent()
        ? Optional.of(new Taken(shape(variant, kind.get(), words), words.texts()))
        : Optional.empty();
  }

  private static Shape shape(SmallVariant variant, SmallChange.Kind kind, Words words) {
    FindingContext context = variant.context();
    return new Shape(
        variant.change().genomic().orElseThrow().interval().contig(),
        context.result(),
        context.sourceClass(),
        kind,
        variant.call().allelicState(),
        variant.call().filters(),
        words.form(),
        words.answers());
  }

  private static boolean isOdd(FindingContext context) {
    return context.printed().isPresent()
        || context.serialChange().isPresent()
        || !context.implications().isEmpty()
        || !context.diagnosticImplications().isEmpty();
  }

  private static boolean isOdd(SmallChange change) {
    return change.statedKind().isPresent()
        || change.name().isPresent()
        || change.hgvs().genomic().isPresent()
        || change.genomic().flatMap(GenomicChange::alleles).isEmpty()
        || change.genomic().get().interval().coordinates() != CoordinateSystem.ONE_BASED_CLOSED;
  }

  private static void gene(Words words, Optional<GeneId> gene) {
    words.form(gene.isPresent());
    if (gene.isPresent()) {
      words.text(gene.get().symbol());
      optional(words, gene.get().hgncId());
    }
  }

  private static void place(Words words, GenomicInterval interval) {
    words.number(interval.start());
    words.form(interval.start() == interval.end());
    if (interval.start() != interval.end()) {
      words.number(interval.end());
    }
  }

  /** Whether they are long, and begin with the same base: what comes of that is the kind. */
  private static void alleles(Words words, Alleles alleles) {
    String ref = alleles.ref();
    String alt = alleles.alt();
    words.bases(ref).bases(alt);
    words.form(ref.length() > 1).form(alt.length() > 1).form(ref.charAt(0) == alt.charAt(0));
  }

  private static void coding(Words words, Optional<CodingHgvs> coding) {
    words.form(coding.isPresent());
    if (coding.isEmpty()) {
      return;
    }
    words.change(coding.get().change());
    Optional<String> accession = coding.get().accession();
    optional(words, accession);
    words.form(accession.map(Taken::bank).orElse(""));
  }

  /** Which bank an accession is of, by its letters. */
  static String bank(String accession) {
    int end = 0;
    while (end < accession.length() && !Character.isDigit(accession.charAt(end))) {
      end++;
    }
    return accession.substring(0, end);
  }

  private static void protein(Words words, Optional<ProteinHgvs> protein) {
    words.form(protein.isPresent());
    if (protein.isEmpty()) {
      return;
    }
    words.text(protein.get().change());
    optional(words, protein.get().accession());
    boolean same = protein.get().printed().equals(protein.get().canonical());
    words.form(same);
    if (!same) {
      words.text(protein.get().printed());
    }
  }

  private static boolean concepts(Words words, List<Concept> concepts) {
    for (Concept concept : concepts) {
      if (concept.codings().size() > 1) {
        return false;
      }
      words.form(true).form(concept.codings().isEmpty());
      optional(words, concept.text());
      for (Coding coding : concept.codings()) {
        words.form(coding.system()).text(coding.code());
        optional(words, coding.display());
      }
    }
    words.form(false);
    return true;
  }

  private static boolean call(Words words, VariantCall call) {
    count(words, call.reads().total());
    count(words, call.reads().alternate());
    Optional<String> share = call.alleleFraction().map(each -> each.value().toPlainString());
    optional(words, share);
    // A share of few digits and many zeros is written in two ways.
    return call.alleleFraction().map(Fraction::value).map(Object::toString).equals(share);
  }

  private static void count(Words words, Optional<ReadDepth> depth) {
    words.form(depth.isPresent());
    depth.ifPresent(each -> words.number(each.reads()));
  }

  private static void optional(Words words, Optional<String> text) {
    words.form(text.isPresent());
    text.ifPresent(words::text);
  }
}
