package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.Times;
import io.github.dynactin.model.Assay;
import io.github.dynactin.model.Biomarker;
import io.github.dynactin.model.Biosample;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.FindingContext;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.SerialChange;
import io.github.dynactin.model.TestResult;
import io.github.dynactin.terminology.ExtensionUrl;
import io.github.dynactin.terminology.GenomicsCode;
import io.github.dynactin.terminology.Loinc;
import io.github.dynactin.terminology.LoincAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StringType;

/** What all kinds of finding share in Genomics Reporting "Variant" (section Variant, 3.0.0). */
final class Variants {
  private Variants() {}

  /** Begins a variant: what was tested, on what, and whether it is there. */
  static Draft<Observation> begin(Finding finding, Profile profile, CaseScope scope) {
    Draft<Observation> draft = Draft.begin(new Observation(), profile, scope.key(finding), scope);
    Observation variant = GenomicElements.begin(draft, Loinc.GENETIC_VARIANT_ASSESSMENT, scope);
    LoincAnswer answer = answer(finding.context().result());
    variant.setValue(draft.concept(answer));
    draft.state(
        "valueCodeableConcept", "Result", answer.display(), finding.origin().child("result"));
    test(draft, scope.assay(finding), scope);
    sourceClass(draft, finding.context());
    serialChange(draft, finding.context(), scope);
    return draft;
  }

  /** Adds a gene that was looked at. */
  static Observation.ObservationComponentComponent gene(
      Draft<Observation> draft, GeneId gene, Origin origin) {
    draft.state("component[gene-studied]", "Gene", gene.symbol(), origin);
    Observation.ObservationComponentComponent component =
        draft.component(Loinc.GENE_STUDIED, draft.gene(gene));
    draft.resource().addComponent(component);
    return component;
  }

  /** Adds the genes that were looked at; the input has one or a list of them. */
  static void genes(Draft<Observation> draft, List<GeneId> genes, Origin finding) {
    if (genes.size() == 1) {
      gene(draft, genes.get(0), finding.child("gene"));
      return;
    }
    genes.stream()
        .sorted(Comparator.comparing(GeneId::symbol))
        .forEach(
            gene -> {
              String index = Integer.toString(genes.indexOf(gene));
              gene(draft, gene, finding.child("genes").child(index));
            });
  }

  /** Adds what kind of change of the DNA it is. */
  static void changeType(
      Draft<Observation> draft, CodeableConcept kind, String words, Origin origin) {
    draft.resource().addComponent(draft.wholeComponent(Loinc.DNA_CHANGE_TYPE, kind));
    draft.state("component[coding-change-type]", "Kind of change", words, origin);
  }

  /** Names the change in words, where people look for it. */
  static void label(Draft<Observation> draft, Finding finding) {
    name(draft, finding.label(), finding.origin());
  }

  /** Adds a name of the change. */
  static void name(Draft<Observation> draft, String name, Origin origin) {
    draft.resource().addComponent(draft.component(Loinc.DISCRETE_VARIANT, Elements.text(name)));
    draft.state("component[variation-code]", "Change", name, origin);
  }

  /** Adds what has no coded home, in words: details of the change, its course, what was printed. */
  static void conclusion(Draft<Observation> draft, Finding finding, List<String> details) {
    FindingContext context = finding.context();
    List<String> sentences = new ArrayList<>(details);
    context.serialChange().map(Variants::words).ifPresent(sentences::add);
    context.printed().map(printed -> "As printed: " + printed).ifPresent(sentences::add);
    if (!sentences.isEmpty()) {
      String text = String.join(". ", sentences) + ".";
      draft
          .resource()
          .addComponent(draft.component(GenomicsCode.CONCLUSION_STRING, new StringType(text)));
      draft.state("component[conclusion-string]", "Remarks", text, finding.origin());
    }
  }

  /** States how, on what and when the test was done. */
  static void test(Draft<Observation> draft, Assay assay, CaseScope scope) {
    draft.resource().setMethod(draft.concept(assay.method()));
    draft.state("method", "Method", assay.method().label(), assay.origin().child("method"));
    Collected collected = Collected.of(assay, scope);
    draft.resource().setEffective(Times.type(collected.time()));
    draft.state("effective", "Specimen collected", collected.words(), collected.origin());
    specimen(draft, assay, scope);
  }

  private static void specimen(Draft<Observation> draft, Assay assay, CaseScope scope) {
    List<Biosample> biosamples = scope.biosamples(assay);
    Origin origin = assay.origin().child("biosamples");
    if (biosamples.size() == 1) {
      Biosample biosample = biosamples.get(0);
      draft.resource().setSpecimen(scope.specimen(biosample));
      draft.state("specimen", "Specimen", biosample.label(), origin);
    } else if (biosamples.size() > 1) {
      draft.notMapped(
          origin,
          "an observation has one specimen: the specimens of this assay stand in its report and"
              + " analysis only");
    }
  }

  /** States whether it is inherited. */
  static void sourceClass(Draft<Observation> draft, FindingContext context) {
    context
        .sourceClass()
        .ifPresent(
            source -> {
              LoincAnswer answer =
                  source == FindingContext.SourceClass.SOMATIC
                      ? LoincAnswer.SOMATIC
                      : LoincAnswer.GERMLINE;
              draft
                  .resource()
                  .addComponent(draft.component(Loinc.GENOMIC_SOURCE_CLASS, draft.concept(answer)));
              draft.state(
                  "component[genomic-source-class]",
                  "Source",
                  answer.display(),
                  context.origin().child("sourceClass"));
            });
  }

  /** Links to the earlier finding of the same change. */
  static void serialChange(Draft<Observation> draft, FindingContext context, CaseScope scope) {
    Optional<String> earlier = context.serialChange().flatMap(SerialChange::earlierFindingId);
    earlier.ifPresent(
        id -> {
          draft
              .resource()
              .addExtension(Elements.extension(ExtensionUrl.SEQUEL_TO, scope.reference(id)));
          draft.state(
              "extension[observation-sequelTo]",
              "Follows",
              inWords((Finding) scope.fact(id)),
              context.origin().child("serialChange"));
        });
  }

  /** A finding with its result, for where another refers to it. */
  static String inWords(Finding finding) {
    String result = answer(finding.context().result()).display().toLowerCase(Locale.ROOT);
    Optional<String> value =
        finding instanceof Biomarker biomarker ? biomarker.value() : Optional.empty();
    return finding.label() + ", " + value.orElse(result);
  }

  /** What became of a change. */
  static String words(SerialChange change) {
    return switch (change.trend()) {
      case LOST -> "Lost since the earlier test";
      case NEW -> "New since the earlier test";
      case PERSISTENT -> "Found by the earlier test too";
    };
  }

  /** The code of a result. */
  static LoincAnswer answer(TestResult result) {
    return switch (result) {
      case PRESENT -> LoincAnswer.PRESENT;
      case ABSENT -> LoincAnswer.ABSENT;
      case INDETERMINATE -> LoincAnswer.INDETERMINATE;
      case NO_CALL -> LoincAnswer.NO_CALL;
    };
  }
}
