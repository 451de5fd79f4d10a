package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.util.List;
import java.util.Optional;

/**
 * What a finding means for diagnosis, as somebody states it: pathogenic, or typical of a disease;
 * never our own inference.
 *
 * @param id name within the case
 * @param significance pathogenic, benign, if stated
 * @param disease the disease that it speaks of, if it names one
 * @param evidence how well it is founded, as stated
 * @param statement what is stated, in short words
 * @param origin where this stands in the input
 */
public record DiagnosticImplication(
    String id,
    Optional<Significance> significance,
    Optional<Concept> disease,
    List<EvidenceLevel> evidence,
    String statement,
    Origin origin)
    implements Fact {
  public DiagnosticImplication {
    requireNonNull(id, "id");
    requireNonNull(significance, "significance");
    requireNonNull(disease, "disease");
    evidence = List.copyOf(evidence);
    requireNonNull(statement, "statement");
    requireNonNull(origin, "origin");
  }

  /** The grades of LOINC LL4034-6. */
  public enum Significance {
    PATHOGENIC,
    LIKELY_PATHOGENIC,
    UNCERTAIN_SIGNIFICANCE,
    LIKELY_BENIGN,
    BENIGN
  }
}
