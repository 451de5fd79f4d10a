package io.github.dynactin.source;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Which cases are asked for, by when they changed last.
 *
 * @param since the first moment; empty for all before
 * @param until the first moment that isn't in it any more; empty for all after
 */
public record Window(Optional<Instant> since, Optional<Instant> until) {
  public Window {
    requireNonNull(since, "since");
    requireNonNull(until, "until");
  }

  /** Whatever there is. */
  public static Window all() {
    return new Window(Optional.empty(), Optional.empty());
  }

  /** True if nothing is left out. */
  public boolean isAll() {
    return since.isEmpty() && until.isEmpty();
  }

  /** True for a case that changed in it, and for one of which nobody says when it did. */
  public boolean holds(Optional<Instant> changed) {
    return changed.filter(at -> isBefore(at) || isAfter(at)).isEmpty();
  }

  private boolean isBefore(Instant at) {
    return since.filter(at::isBefore).isPresent();
  }

  private boolean isAfter(Instant at) {
    return until.filter(end -> !at.isBefore(end)).isPresent();
  }
}
