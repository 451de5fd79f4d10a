package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A response or progression at one time, of the whole disease or of one site.
 *
 * @param id name within the case
 * @param category what it amounts to; empty if the statement has no word that says so
 * @param statement as stated, in short words
 * @param criteria such as RECIST 1.1, if stated
 * @param time when it was judged, as exact as stated
 * @param best true if it is said to be the best response of the therapy
 * @param site which site it speaks of; empty for the disease as a whole
 * @param evidence what it was judged by
 * @param therapyId the therapy it speaks of, if stated
 * @param origin where this stands in the input
 */
public record ResponseAssessment(
    String id,
    Optional<Category> category,
    String statement,
    Optional<Concept> criteria,
    TimeElement time,
    boolean best,
    Optional<Concept> site,
    List<Concept> evidence,
    Optional<String> therapyId,
    Origin origin)
    implements DiseaseAssessment {
  public ResponseAssessment {
    requireNonNull(id, "id");
    requireNonNull(category, "category");
    requireNonNull(statement, "statement");
    requireNonNull(criteria, "criteria");
    requireNonNull(time, "time");
    requireNonNull(site, "site");
    evidence = List.copyOf(evidence);
    requireNonNull(therapyId, "therapyId");
    requireNonNull(origin, "origin");
  }

  /** The words that RECIST uses, and reports use without it. */
  public enum Category {
    COMPLETE_RESPONSE,
    PARTIAL_RESPONSE,
    STABLE_DISEASE,
    PROGRESSIVE_DISEASE,
    NOT_EVALUABLE
  }
}
