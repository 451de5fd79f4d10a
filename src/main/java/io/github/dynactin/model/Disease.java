package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.util.List;
import java.util.Optional;

/**
 * One assertion of a cancer (Phenopackets v2 {@code Disease}, with what registries add). Two
 * documents that name the same tumour in two ways are two diseases here: which is right isn't ours
 * to say.
 *
 * @param id name within the case
 * @param kind primary or secondary
 * @param term the disease as asserted
 * @param certainty how sure whoever asserted it was
 * @param sites where in the body
 * @param histology morphology, if stated
 * @param onset when it began, or at what age
 * @param diagnosed when it was diagnosed, as exact as stated
 * @param staging stage as first assigned; only on a primary
 * @param relatedTo the primary that a secondary comes from, if stated
 * @param evidence ids of the imaging studies and specimens behind it
 * @param origin where this stands in the input
 */
public record Disease(
    String id,
    Kind kind,
    Concept term,
    Certainty certainty,
    List<Concept> sites,
    Optional<Concept> histology,
    TimeElement onset,
    TimeElement diagnosed,
    Optional<Staging> staging,
    Optional<String> relatedTo,
    List<String> evidence,
    Origin origin)
    implements Fact {

  public Disease {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(term, "term");
    requireNonNull(certainty, "certainty");
    sites = List.copyOf(sites);
    requireNonNull(histology, "histology");
    requireNonNull(onset, "onset");
    requireNonNull(diagnosed, "diagnosed");
    requireNonNull(staging, "staging");
    requireNonNull(relatedTo, "relatedTo");
    evidence = List.copyOf(evidence);
    requireNonNull(origin, "origin");
    if (kind == Kind.SECONDARY && staging.isPresent()) {
      throw new IllegalArgumentException("only a primary cancer has a stage");
    }
    if (kind == Kind.PRIMARY && relatedTo.isPresent()) {
      throw new IllegalArgumentException("only a secondary cancer comes from a primary");
    }
  }

  /** Where the cancer started, or where it went. */
  public enum Kind {
    PRIMARY,
    SECONDARY
  }

  /** How sure the assertion is; FHIR's condition-ver-status has the same words. */
  public enum Certainty {
    CONFIRMED,
    PROVISIONAL,
    UNCONFIRMED,
    REFUTED
  }
}
