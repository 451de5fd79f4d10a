package io.github.dynactin.job;

import java.time.Duration;
import java.util.Map;

/**
 * What one case cost.
 *
 * @param times how long each stage took that it came to
 * @param resources how many FHIR resources it became; 0 if it wasn't to be sent
 * @param bytes of their JSON in UTF-8
 */
public record CaseCost(Map<Step, Duration> times, int resources, long bytes) {
  /** A step on a case's way. */
  public enum Step {
    /** From the input's bytes to a case. */
    READ,
    /** From the case to FHIR. */
    MAP,
    /** Checking it against its profiles. */
    VALIDATE,
    /** Sending it, and reading it back. */
    DELIVER
  }

  public CaseCost {
    times = Map.copyOf(times);
  }

  /** All steps together. */
  public Duration total() {
    return times.values().stream().reduce(Duration.ZERO, Duration::plus);
  }
}
