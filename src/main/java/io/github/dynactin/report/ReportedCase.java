package io.github.dynactin.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What there is to tell about one case of a run. Holds keys, places and codes, and no patient's
 * value.
 *
 * @param key names it; empty if it couldn't be read
 * @param place file and position; empty if the input doesn't hold it
 * @param outcome what came of it
 * @param touched what was done to its resources, if anything was to be
 * @param cost what it cost, if that was measured
 * @param errors what stood in its way
 * @param others how many warnings and informations there are beside
 * @param page address of its own page, from here; empty if there is none
 */
public record ReportedCase(
    Optional<String> key,
    Optional<String> place,
    ReportedOutcome outcome,
    Optional<ReportedRun.Touched> touched,
    Optional<Cost> cost,
    List<Fault> errors,
    int others,
    Optional<String> page) {
  /** What a case cost: seconds, and what it became. */
  public record Cost(double seconds, int resources, long bytes) {}

  /** What stood in a case's way, and where. */
  public record Fault(String code, String place, String message) {}

  public ReportedCase {
    requireNonNull(key, "key");
    requireNonNull(place, "place");
    requireNonNull(outcome, "outcome");
    requireNonNull(touched, "touched");
    requireNonNull(cost, "cost");
    errors = List.copyOf(errors);
    requireNonNull(page, "page");
  }
}
