package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.DiagnosticImplication;
import io.github.dynactin.model.EvidenceLevel;
import io.github.dynactin.model.ImplicationBasis;
import io.github.dynactin.model.TherapeuticImplication;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody states that findings mean. */
final class Implications {
  private static final Parser<String> TRIAL =
      Texts.form(
          Pattern.compile("[A-Z][A-Za-z0-9-]{3,39}"),
          "a trial is named by its register, like NCT01548144");

  private Implications() {}

  static Optional<TherapeuticImplication> therapeutic(Node node) {
    return node.object().flatMap(Implications::therapeutic);
  }

  private static Optional<TherapeuticImplication> therapeutic(Fields in) {
    Optional<String> id = in.id(Thing.IMPLICATION);
    Optional<TherapeuticImplication.Effect> effect =
        in.optional("effect", Words.of(TherapeuticImplication.Effect.class));
    Optional<Concept> therapy = in.optional("therapy", Concepts::concept);
    Optional<String> statement = in.required("statement", Texts::text);
    Optional<ImplicationBasis> basis = basis(in);
    Optional<Origin> origin = in.origin();
    return in.done(
        () ->
            new TherapeuticImplication(
                id.get(), effect, therapy, statement.get(), basis.get(), origin.get()));
  }

  private static Optional<ImplicationBasis> basis(Fields in) {
    Optional<Concept> disease = in.optional("disease", Concepts::concept);
    List<EvidenceLevel> evidence = in.list("evidence", Implications::evidence);
    List<String> trials = in.list("trials", TRIAL);
    Optional<String> action = in.optional("recommendedAction", Texts::text);
    return in.part(() -> new ImplicationBasis(disease, evidence, trials, action));
  }

  private static Optional<EvidenceLevel> evidence(Node node) {
    return node.object().flatMap(Implications::evidence);
  }

  private static Optional<EvidenceLevel> evidence(Fields in) {
    Optional<EvidenceLevel.Scale> scale =
        in.required("system", Words.of(EvidenceLevel.Scale.class));
    Optional<String> level = in.required("level", Texts::label);
    return in.done(() -> new EvidenceLevel(scale.get(), level.get()));
  }

  static Optional<DiagnosticImplication> diagnostic(Node node) {
    return node.object().flatMap(Implications::diagnostic);
  }

  private static Optional<DiagnosticImplication> diagnostic(Fields in) {
    Optional<String> id = in.id(Thing.IMPLICATION);
    Optional<DiagnosticImplication.Significance> significance =
        in.optional("significance", Words.of(DiagnosticImplication.Significance.class));
    Optional<Concept> disease = in.optional("disease", Concepts::concept);
    List<EvidenceLevel> evidence = in.list("evidence", Implications::evidence);
    Optional<String> statement = in.required("statement", Texts::text);
    Optional<Origin> origin = in.origin();
    return in.done(
        () ->
            new DiagnosticImplication(
                id.get(), significance, disease, evidence, statement.get(), origin.get()));
  }
}
