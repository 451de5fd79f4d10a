package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.util.List;
import java.util.Optional;

/**
 * One genomic test of one or more biosamples.
 *
 * @param id name within the case
 * @param method how it was done, such as hybrid-capture sequencing
 * @param analyte what was sequenced, such as DNA, if stated
 * @param biosampleIds what it was done on; several only if the source gives one result for them
 * @param completed when the result was there, as exact as stated
 * @param regions what it looked at, what it could call
 * @param coverage how well it saw that
 * @param platform instrument or product, if stated
 * @param conclusion what the test as a whole said, if stated
 * @param origin where this stands in the input
 */
public record Assay(
    String id,
    Concept method,
    Optional<Concept> analyte,
    List<String> biosampleIds,
    TimeElement completed,
    TestedRegions regions,
    Coverage coverage,
    Optional<Concept> platform,
    Optional<String> conclusion,
    Origin origin)
    implements Fact {
  public Assay {
    requireNonNull(id, "id");
    requireNonNull(method, "method");
    requireNonNull(analyte, "analyte");
    biosampleIds = List.copyOf(biosampleIds);
    requireNonNull(completed, "completed");
    requireNonNull(regions, "regions");
    requireNonNull(coverage, "coverage");
    requireNonNull(platform, "platform");
    requireNonNull(conclusion, "conclusion");
    requireNonNull(origin, "origin");
  }

  /** The same assay with these regions. */
  public Assay withRegions(TestedRegions others) {
    return new Assay(
        id,
        method,
        analyte,
        biosampleIds,
        completed,
        others,
        coverage,
        platform,
        conclusion,
        origin);
  }
}
