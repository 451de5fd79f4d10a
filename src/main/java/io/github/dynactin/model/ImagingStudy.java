package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.util.List;
import java.util.Optional;

/**
 * One imaging examination and what was seen.
 *
 * @param id name within the case
 * @param modality how, as printed and, if it has one, coded
 * @param region what was looked at, if stated
 * @param time when, as exact as stated
 * @param findings what was seen, in short words, one each
 * @param origin where this stands in the input
 */
public record ImagingStudy(
    String id,
    Concept modality,
    Optional<Concept> region,
    TimeElement time,
    List<ImagingFinding> findings,
    Origin origin)
    implements Fact {
  public ImagingStudy {
    requireNonNull(id, "id");
    requireNonNull(modality, "modality");
    requireNonNull(region, "region");
    requireNonNull(time, "time");
    findings = List.copyOf(findings);
    requireNonNull(origin, "origin");
  }
}
