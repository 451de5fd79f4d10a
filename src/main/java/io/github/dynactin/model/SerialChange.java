package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What became of a change between two tests, as the source states it.
 *
 * @param trend lost, new or still there
 * @param earlierFindingId the earlier finding of the same change, if the case holds it
 */
public record SerialChange(Trend trend, Optional<String> earlierFindingId) {
  public SerialChange {
    requireNonNull(trend, "trend");
    requireNonNull(earlierFindingId, "earlierFindingId");
  }

  /** Since the earlier test. */
  public enum Trend {
    LOST,
    NEW,
    PERSISTENT
  }
}
