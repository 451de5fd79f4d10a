package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.model.Biomarker;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Fraction;
import io.github.dynactin.model.HomologousRecombinationDeficiency;
import io.github.dynactin.model.LossOfHeterozygosity;
import io.github.dynactin.model.MicrosatelliteStatus;
import io.github.dynactin.model.MutationalSignature;
import io.github.dynactin.model.MutationsPerMegabase;
import io.github.dynactin.model.TumorMutationalBurden;
import io.github.dynactin.terminology.Loinc;
import io.github.dynactin.terminology.LoincAnswer;
import io.github.dynactin.terminology.Ncit;
import java.util.Locale;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Type;

/** What each biomarker is called in the target, and how its value is written there. */
final class BiomarkerValues {
  /** UCUM, as Genomics Reporting 2.0.0 fixed it; 3.0.0 leaves the unit open. */
  private static final String PER_MEGABASE = "1/1000000{Base}";

  private BiomarkerValues() {}

  /** What was measured. */
  static CodeableConcept code(Biomarker biomarker) {
    if (biomarker instanceof TumorMutationalBurden burden) {
      return Elements.concept(
          burden.burden().isEmpty() && burden.category().isPresent()
              ? Loinc.MUTATIONAL_BURDEN_GRADE
              : Loinc.MUTATIONAL_BURDEN);
    }
    if (biomarker instanceof MicrosatelliteStatus) {
      return Elements.concept(Loinc.MICROSATELLITES);
    }
    if (biomarker instanceof HomologousRecombinationDeficiency) {
      return Elements.concept(Ncit.HOMOLOGOUS_RECOMBINATION_DEFICIENCY);
    }
    return Elements.text(biomarker.label());
  }

  /** Sets the value of a biomarker that has one. */
  static void value(Draft<Observation> draft, Biomarker biomarker) {
    Origin origin = biomarker.origin();
    if (biomarker instanceof TumorMutationalBurden burden) {
      burden(draft, burden, origin);
    } else if (biomarker instanceof MicrosatelliteStatus microsatellites) {
      microsatellites(draft, microsatellites, origin);
    } else if (biomarker instanceof HomologousRecombinationDeficiency deficiency) {
      recombination(draft, deficiency, origin);
    } else if (biomarker instanceof MutationalSignature signature) {
      signature(draft, signature, origin);
    } else if (biomarker instanceof LossOfHeterozygosity loss) {
      heterozygosity(draft, loss, origin);
    }
  }

  private static void burden(
      Draft<Observation> draft, TumorMutationalBurden burden, Origin origin) {
    burden
        .burden()
        .map(MutationsPerMegabase::value)
        .ifPresent(
            number ->
                value(
                    draft,
                    Elements.quantity(number, "Mutations/Megabase", PER_MEGABASE),
                    number.toPlainString() + " mutations/megabase",
                    origin.child("mutationsPerMegabase")));
    burden.category().ifPresent(grade -> grade(draft, grade, origin.child("category")));
  }

  private static void microsatellites(
      Draft<Observation> draft, MicrosatelliteStatus microsatellites, Origin origin) {
    microsatellites
        .status()
        .map(BiomarkerValues::concept)
        .ifPresent(status -> value(draft, status, words(status), origin.child("status")));
    microsatellites
        .unstableSites()
        .ifPresent(share -> share(draft, share, "Unstable sites", origin.child("unstableSites")));
  }

  /** There is no verified code for a low status. */
  private static CodeableConcept concept(MicrosatelliteStatus.Status status) {
    return switch (status) {
      case STABLE -> Elements.concept(LoincAnswer.MICROSATELLITES_STABLE);
      case HIGH -> Elements.concept(LoincAnswer.MICROSATELLITES_HIGH);
      case LOW -> Elements.text("MSI-L");
    };
  }

  private static void recombination(
      Draft<Observation> draft, HomologousRecombinationDeficiency deficiency, Origin origin) {
    deficiency
        .status()
        .map(status -> status.name().toLowerCase(Locale.ROOT))
        .ifPresent(words -> value(draft, Elements.text(words), words, origin.child("status")));
    deficiency
        .score()
        .ifPresent(score -> Components.number(draft, score, "Score", origin.child("score")));
    deficiency
        .method()
        .ifPresent(
            method ->
                Components.text(
                    draft, new Statement("Score method", method, origin.child("method"))));
  }

  private static void signature(
      Draft<Observation> draft, MutationalSignature signature, Origin origin) {
    value(draft, Elements.concept(LoincAnswer.PRESENT), "Present", origin.child("result"));
    signature
        .contribution()
        .ifPresent(share -> share(draft, share, "Contribution", origin.child("contribution")));
  }

  private static void heterozygosity(
      Draft<Observation> draft, LossOfHeterozygosity loss, Origin origin) {
    loss.genome()
        .map(Fraction::value)
        .ifPresent(
            share ->
                value(
                    draft,
                    Components.share(share),
                    share.toPlainString() + " of the genome",
                    origin.child("genomeFraction")));
    loss.category().ifPresent(grade -> grade(draft, grade, origin.child("category")));
  }

  /** A grade interprets a number; without one it is the value itself. */
  private static void grade(Draft<Observation> draft, Concept grade, Origin origin) {
    if (draft.resource().hasValue()) {
      draft.resource().addInterpretation(Elements.concept(grade));
      draft.state("interpretation", "Grade", grade.label(), origin);
    } else {
      value(draft, Elements.concept(grade), grade.label(), origin);
    }
  }

  private static void share(Draft<Observation> draft, Fraction share, String label, Origin origin) {
    Components.add(
        draft,
        Components.share(share.value()),
        new Statement(label, share.value().toPlainString(), origin));
  }

  private static void value(Draft<Observation> draft, Type value, String words, Origin origin) {
    draft.resource().setValue(value);
    draft.state("value", "Result", words, origin);
  }

  private static String words(CodeableConcept concept) {
    return concept.hasText() ? concept.getText() : concept.getCodingFirstRep().getDisplay();
  }
}
