package io.github.dynactin.report;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Severity;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to tell about a run as a whole. Holds keys, places and codes, and no patient's
 * value.
 *
 * @param identity which run it was
 * @param ending how it ended
 * @param outcomes how many cases of the input had which outcome
 * @param withdrawn how many cases that the input doesn't hold were taken back
 * @param touched how many resources were created, updated, retracted, and left unchanged
 * @param measures what the cases cost
 * @param issues what was said, the worst first
 * @param deadLetters the cases that the server won't have
 */
public record ReportedRun(
    Identity identity,
    Ending ending,
    Map<ReportedOutcome, Integer> outcomes,
    int withdrawn,
    Touched touched,
    List<Measure> measures,
    List<IssueGroup> issues,
    List<DeadCase> deadLetters) {
  /**
   * Which run it was.
   *
   * @param id tells it from all others
   * @param command what was run
   * @param adapter name and version of this adapter
   * @param server FHIR base URL, once it is known
   * @param tenant empty for the only one
   */
  public record Identity(
      String id, String command, String adapter, Optional<String> server, String tenant) {}

  /**
   * How it ended.
   *
   * @param finished false as long as it goes on, or if it was killed
   * @param exitCode what the process ended with, if it has ended
   * @param meaning what that means
   * @param ended when; empty as long as it goes on
   * @param remarks what else must be known, a sentence each
   */
  public record Ending(
      boolean finished,
      Optional<Integer> exitCode,
      String meaning,
      Instant begun,
      Optional<Instant> ended,
      List<String> remarks) {
    public Ending {
      remarks = List.copyOf(remarks);
    }
  }

  /** How many resources were touched. */
  public record Touched(int created, int updated, int retracted, int unchanged) {}

  /**
   * What the cases cost, of one kind.
   *
   * @param name what was measured
   * @param unit of the numbers
   * @param count how many cases were measured
   */
  public record Measure(
      String name,
      String unit,
      int count,
      double sum,
      double p50,
      double p90,
      double p99,
      double max) {}

  /**
   * Issues of one kind.
   *
   * @param worst how much it mattered where it mattered most
   * @param count how often it was said
   * @param cases of how many cases
   * @param examples the first times
   */
  public record IssueGroup(
      IssueCode code, Severity worst, int count, int cases, List<Example> examples) {
    public IssueGroup {
      examples = List.copyOf(examples);
    }
  }

  /** One time that something was said: of which case, where, and what. */
  public record Example(Optional<String> key, String place, String message) {}

  /** A case that the server won't have. */
  public record DeadCase(String key, String code, String message, Instant since) {}

  public ReportedRun {
    requireNonNull(identity, "identity");
    requireNonNull(ending, "ending");
    outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    requireNonNull(touched, "touched");
    measures = List.copyOf(measures);
    issues = List.copyOf(issues);
    deadLetters = List.copyOf(deadLetters);
  }

  /** How many cases the input held, as far as the run came. */
  int cases() {
    return outcomes.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many of them the server isn't known to hold as it should. */
  int missing() {
    return outcomes.entrySet().stream()
        .filter(entry -> !entry.getKey().isGood())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
