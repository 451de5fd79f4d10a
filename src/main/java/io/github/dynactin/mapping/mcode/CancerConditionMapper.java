package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.ResourceKey;
import io.github.dynactin.mapping.core.Times;
import io.github.dynactin.model.Biosample;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Disease;
import io.github.dynactin.model.Fact;
import io.github.dynactin.model.ImagingStudy;
import io.github.dynactin.model.Staging;
import io.github.dynactin.model.TimeElement;
import io.github.dynactin.terminology.ExtensionUrl;
import io.github.dynactin.terminology.HlCode;
import java.util.Locale;
import org.hl7.fhir.r4.model.Condition;

/**
 * Maps one assertion of a cancer to mCODE "Primary Cancer Condition" or "Secondary Cancer
 * Condition". Whether it is active isn't in a case, and isn't said.
 */
final class CancerConditionMapper implements FactMapper<Disease, Condition> {
  private final Profile profile;

  CancerConditionMapper(Profile profile) {
    this.profile = profile;
  }

  @Override
  public Mapped<Condition> map(Disease disease, CaseScope scope) {
    Draft<Condition> draft =
        Draft.begin(
            new Condition(), profile, new ResourceKey("Condition", "disease", disease.id()), scope);
    Condition condition = draft.resource();
    Origin origin = disease.origin();
    condition.addCategory(Elements.concept(HlCode.PROBLEM_LIST_ITEM));
    condition.setCode(Elements.concept(disease.term()));
    condition.setSubject(scope.subject());
    draft.state("code", "Diagnosis", disease.term().label(), origin.child("term"));
    certainty(draft, disease);
    draft.concepts(
        "bodySite", "Site", disease.sites(), origin.child("sites"), condition::addBodySite);
    disease.histology().ifPresent(histology -> histology(draft, histology, origin));
    relatedTo(draft, disease, scope);
    onset(draft, disease);
    diagnosed(draft, disease);
    disease.staging().ifPresent(stage -> stage(draft, new StagedDisease(disease, stage), scope));
    evidence(draft, disease, scope);
    return draft.end(title(disease) + ": " + disease.term().label());
  }

  private static String title(Disease disease) {
    return disease.kind() == Disease.Kind.PRIMARY ? "Primary cancer" : "Metastasis";
  }

  private static void certainty(Draft<Condition> draft, Disease disease) {
    HlCode code =
        switch (disease.certainty()) {
          case CONFIRMED -> HlCode.CONFIRMED;
          case PROVISIONAL -> HlCode.PROVISIONAL;
          case UNCONFIRMED -> HlCode.UNCONFIRMED;
          case REFUTED -> HlCode.REFUTED;
        };
    draft.resource().setVerificationStatus(Elements.concept(code));
    draft.state(
        "verificationStatus",
        "Certainty",
        code.display().toLowerCase(Locale.ROOT),
        disease.origin().child("certainty"));
  }

  private static void histology(Draft<Condition> draft, Concept histology, Origin origin) {
    draft
        .resource()
        .addExtension(Elements.extension(ExtensionUrl.HISTOLOGY, Elements.concept(histology)));
    draft.state("extension[histology]", "Histology", histology.label(), origin.child("histology"));
  }

  private static void relatedTo(Draft<Condition> draft, Disease disease, CaseScope scope) {
    disease
        .relatedTo()
        .ifPresent(
            id -> {
              draft
                  .resource()
                  .addExtension(
                      Elements.extension(ExtensionUrl.CONDITION_RELATED, scope.reference(id)));
              String primary = ((Disease) scope.fact(id)).term().label();
              draft.state(
                  "extension[condition-related]",
                  "Metastasis of",
                  primary,
                  disease.origin().child("relatedTo"));
            });
  }

  private static void diagnosed(Draft<Condition> draft, Disease disease) {
    TimeElement diagnosed = disease.diagnosed();
    if (!Times.saysNothing(diagnosed)) {
      Origin origin = Times.origin(diagnosed, disease.origin(), "diagnosed");
      draft
          .resource()
          .addExtension(
              Elements.extension(
                  ExtensionUrl.CONDITION_ASSERTED_DATE,
                  draft.dateTimeOnly("extension[condition-assertedDate]", diagnosed, origin)));
      draft.state("extension[condition-assertedDate]", "Diagnosed", Times.words(diagnosed), origin);
    }
  }

  private static void onset(Draft<Condition> draft, Disease disease) {
    TimeElement onset = disease.onset();
    if (!Times.saysNothing(onset)) {
      draft.resource().setOnset(Times.type(onset));
      Origin origin = Times.origin(onset, disease.origin(), "onset");
      draft.state("onset", "Onset", Times.words(onset), origin);
    }
  }

  private static void stage(Draft<Condition> draft, StagedDisease staged, CaseScope scope) {
    Staging staging = staged.staging();
    Condition.ConditionStageComponent stage = draft.resource().addStage();
    staging
        .diseaseStage()
        .ifPresent(
            group -> {
              stage.setSummary(Elements.concept(group));
              stage.addAssessment(scope.reference(staged.groupKey()));
              draft.state("stage", "Stage", group.label(), staging.origin().child("diseaseStage"));
            });
    if (staging.diseaseStage().isEmpty()) {
      staged.categories(scope).forEach(stage::addAssessment);
      draft.state("stage", "Stage", staged.categoriesInWords(), staging.origin());
    }
  }

  private static void evidence(Draft<Condition> draft, Disease disease, CaseScope scope) {
    Origin origin = disease.origin().child("evidence");
    for (String id : disease.evidence().stream().sorted().toList()) {
      draft.resource().addEvidence().addDetail(scope.reference(id));
      Fact fact = scope.fact(id);
      String words =
          fact instanceof Biosample biosample
              ? biosample.label()
              : ((ImagingStudy) fact).modality().label();
      draft.state("evidence", "Evidence", words, origin);
    }
  }
}
