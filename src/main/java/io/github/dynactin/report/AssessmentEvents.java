package io.github.dynactin.report;

import io.github.dynactin.model.Concept;
import io.github.dynactin.model.DiseaseAssessment;
import io.github.dynactin.model.MedicalAction;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.ProgressionFreeSurvival;
import io.github.dynactin.model.ResponseAssessment;
import io.github.dynactin.model.TimeElement;
import java.util.List;
import java.util.stream.Collectors;

/** Responses, progressions and survival times as events. */
final class AssessmentEvents {
  private AssessmentEvents() {}

  static Event of(DiseaseAssessment assessment, OncologyCase oncologyCase) {
    String therapy =
        assessment.therapyId().map(id -> "under " + label(id, oncologyCase)).orElse("");
    return assessment instanceof ResponseAssessment response
        ? response(response, therapy)
        : survival((ProgressionFreeSurvival) assessment, therapy);
  }

  private static String label(String actionId, OncologyCase oncologyCase) {
    return oncologyCase.medicalActions().stream()
        .filter(action -> action.id().equals(actionId))
        .findFirst()
        .map(MedicalAction::label)
        .orElse(actionId);
  }

  private static Event response(ResponseAssessment response, String therapy) {
    String best = response.best() ? " (best response)" : "";
    String title = response.category().map(c -> Words.of(c) + best).orElse(response.statement());
    String evidence =
        response.evidence().stream().map(Concept::label).collect(Collectors.joining(", "));
    List<String> detail =
        List.of(
            response.category().isPresent() ? response.statement() : "",
            response.site().map(Concept::label).orElse(""),
            therapy,
            evidence.isEmpty() ? "" : "judged by " + evidence,
            response.criteria().map(Concept::label).orElse(""));
    return new Event(
        Lane.RESPONSE,
        tone(response),
        title,
        Words.join("; ", detail),
        response.time(),
        List.of(response.origin()));
  }

  private static Event.Tone tone(ResponseAssessment response) {
    return response
        .category()
        .map(
            category ->
                switch (category) {
                  case COMPLETE_RESPONSE, PARTIAL_RESPONSE -> Event.Tone.GOOD;
                  case STABLE_DISEASE -> Event.Tone.STEADY;
                  case PROGRESSIVE_DISEASE -> Event.Tone.BAD;
                  case NOT_EVALUABLE -> Event.Tone.PLAIN;
                })
        .orElse(Event.Tone.PLAIN);
  }

  private static Event survival(ProgressionFreeSurvival survival, String therapy) {
    String derived = survival.duration().isDerived() ? " (derived)" : "";
    return new Event(
        Lane.RESPONSE,
        Event.Tone.PLAIN,
        "Progression-free for " + survival.duration().value() + derived,
        Words.join("; ", List.of(therapy, survival.endpoint().orElse(""))),
        TimeElement.UNKNOWN,
        List.of(survival.origin()));
  }
}
