package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

/**
 * A time that isn't there, and why.
 *
 * @param reason why
 */
public record AbsentTime(AbsenceReason reason) implements TimeElement {
  public AbsentTime {
    requireNonNull(reason, "reason");
  }
}
