package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.util.List;
import java.util.Optional;

/**
 * What every medical action has, whatever its kind.
 *
 * @param id name within the case
 * @param status how far it came
 * @param time from when to when, as exact as stated
 * @param intent such as palliative, if stated (Phenopackets v2 {@code treatmentIntent})
 * @param treatmentTarget the disease it was for, if stated (Phenopackets v2 {@code
 *     treatmentTarget})
 * @param reasons what else it was done for, as stated
 * @param statusReason why it ended, or wasn't taken, if stated (Phenopackets v2 {@code
 *     treatmentTerminationReason})
 * @param note what the source adds, if anything
 * @param origin where this stands in the input
 */
public record ActionContext(
    String id,
    Status status,
    TimeElement time,
    Optional<Concept> intent,
    Optional<String> treatmentTarget,
    List<Concept> reasons,
    Optional<Concept> statusReason,
    Optional<String> note,
    Origin origin) {
  public ActionContext {
    requireNonNull(id, "id");
    requireNonNull(status, "status");
    requireNonNull(time, "time");
    requireNonNull(intent, "intent");
    requireNonNull(treatmentTarget, "treatmentTarget");
    reasons = List.copyOf(reasons);
    requireNonNull(statusReason, "statusReason");
    requireNonNull(note, "note");
    requireNonNull(origin, "origin");
    boolean taken = !(time instanceof AbsentTime);
    if (status == Status.NOT_TAKEN && taken) {
      throw new IllegalArgumentException("what wasn't taken has no time");
    }
  }

  /** How far an action came. */
  public enum Status {
    ONGOING,
    COMPLETED,
    STOPPED,
    NOT_TAKEN,
    UNKNOWN
  }
}
