package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.Times;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.ResponseAssessment;
import io.github.dynactin.terminology.ExtensionUrl;
import io.github.dynactin.terminology.Loinc;
import io.github.dynactin.terminology.Snomed;
import java.util.Locale;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;

/**
 * Maps one assessment of the disease to mCODE "Cancer Disease Status". The words of the source stay
 * beside the trend; a statement without a word for the trend has no code.
 */
final class DiseaseStatusMapper implements FactMapper<ResponseAssessment, Observation> {
  @Override
  public Mapped<Observation> map(ResponseAssessment assessment, CaseScope scope) {
    Draft<Observation> draft =
        Observations.begin(
            Profile.DISEASE_STATUS,
            Observations.key(assessment, "fact"),
            Elements.concept(Loinc.DISEASE_STATUS),
            scope);
    Observation observation = draft.resource();
    Origin origin = assessment.origin();
    observation.setValue(value(assessment));
    draft.state("value", "Status", assessment.statement(), origin.child("statement"));
    assessment.category().ifPresent(category -> category(draft, category, origin));
    Origin when = Times.origin(assessment.time(), origin, "time");
    observation.setEffective(draft.dateTimeOnly("effective", assessment.time(), when));
    draft.state("effective", "Time", Times.words(assessment.time()), when);
    detail(draft, assessment);
    for (int i = 0; i < assessment.evidence().size(); i++) {
      Origin where = origin.child("evidence").child(Integer.toString(i));
      evidence(draft, assessment.evidence().get(i), where);
    }
    Assessments.therapy(draft, assessment, scope);
    return draft.end("Disease status: " + assessment.statement());
  }

  private static CodeableConcept value(ResponseAssessment assessment) {
    CodeableConcept value = new CodeableConcept().setText(assessment.statement());
    assessment
        .category()
        .ifPresent(category -> value.addCoding(Elements.coding(trend(category).coding())));
    return value;
  }

  /** The codes of the trend are coarser than the words of RECIST: these stay as a note. */
  private static void category(
      Draft<Observation> draft, ResponseAssessment.Category category, Origin origin) {
    String words = category.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    note(draft, "Category", words, origin.child("category"));
  }

  private static void note(Draft<Observation> draft, String label, String words, Origin origin) {
    Circumstances.note(draft, label, words, origin, draft.resource()::addNote);
  }

  private static Snomed trend(ResponseAssessment.Category category) {
    return switch (category) {
      case COMPLETE_RESPONSE -> Snomed.FULL_REMISSION;
      case PARTIAL_RESPONSE -> Snomed.IMPROVED;
      case STABLE_DISEASE -> Snomed.STABLE;
      case PROGRESSIVE_DISEASE -> Snomed.WORSENED;
      case NOT_EVALUABLE -> Snomed.NOT_EVALUABLE;
    };
  }

  private static void detail(Draft<Observation> draft, ResponseAssessment assessment) {
    Origin origin = assessment.origin();
    Observation observation = draft.resource();
    draft.concept(
        "bodySite", "Site", assessment.site(), origin.child("site"), observation::setBodySite);
    draft.concept(
        "method",
        "Criteria",
        assessment.criteria(),
        origin.child("criteria"),
        observation::setMethod);
    if (assessment.best()) {
      note(draft, "Note", "best response of the therapy", origin.child("best"));
    }
  }

  private static void evidence(Draft<Observation> draft, Concept evidence, Origin origin) {
    if (evidence.codings().isEmpty()) {
      // The profile binds evidence to codes: words alone can't stand there.
      note(draft, "Judged by", evidence.label(), origin);
      return;
    }
    draft
        .resource()
        .addExtension(Elements.extension(ExtensionUrl.EVIDENCE_TYPE, Elements.concept(evidence)));
    draft.state("extension[evidence-type]", "Judged by", evidence.label(), origin);
  }
}
