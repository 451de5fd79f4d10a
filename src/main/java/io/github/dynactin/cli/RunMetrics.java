package io.github.dynactin.cli;

import io.github.dynactin.delivery.Counts;
import io.github.dynactin.issue.Severity;
import io.github.dynactin.job.CaseCost;
import io.github.dynactin.job.Fate;
import io.github.dynactin.job.IssueTally;
import io.github.dynactin.job.RunEnding;
import io.github.dynactin.job.RunReport;
import io.github.dynactin.job.RunStatistics;
import io.github.dynactin.job.Samples;
import io.github.dynactin.telemetry.Metric;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run that has ended, in figures. The same series each time, so that alarms can rely on them. */
final class RunMetrics {
  /** When a run last ended with 0; the only figure that outlives the run that it is of. */
  static final String LAST_SUCCESS = "dynactin_last_success_timestamp_seconds";

  private static final double NANOS = 1e9;
  private static final double MILLIS = 1e3;
  private static final List<Double> QUANTILES = List.of(0.5, 0.9, 0.99, 1.0);
  private static final double WHOLE = 100;

  private final RunReport report;
  private final RunEnding ending;
  private final Map<String, String> labels;

  private RunMetrics(RunReport report, RunEnding ending, Map<String, String> labels) {
    this.report = report;
    this.ending = ending;
    this.labels = labels;
  }

  /**
   * The figures.
   *
   * @param labels what tells this job from others
   * @param lastSuccess when a run last ended with 0, in seconds since 1970; 0 if none has
   */
  static List<Metric> of(
      RunReport report, RunEnding ending, Map<String, String> labels, double lastSuccess) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("server", report.facts().server().map(RunMetrics::origin).orElse(""));
    all.put("tenant", report.facts().tenant());
    all.putAll(labels);
    return new RunMetrics(report, ending, all).all(lastSuccess);
  }

  private static String origin(String server) {
    URI uri = URI.create(server);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /** When the run ended, if it ended with 0; else when one last did. */
  static double lastSuccess(RunEnding ending, double before) {
    return ending.exitCode().orElse(1) == 0 ? seconds(ending.at().orElseThrow()) : before;
  }

  private static double seconds(Instant at) {
    return at.toEpochMilli() / MILLIS;
  }

  private List<Metric> all(double lastSuccess) {
    RunStatistics statistics = report.statistics();
    List<Metric> all = new ArrayList<>();
    all.add(
        one(LAST_SUCCESS, "When a run last ended with exit code 0; 0 if none has.", lastSuccess));
    all.add(
        one(
            "dynactin_run_begin_timestamp_seconds",
            "When the last run began.",
            seconds(report.facts().begun())));
    Instant end = ending.at().orElse(report.facts().begun());
    all.add(one("dynactin_run_end_timestamp_seconds", "When the last run ended.", seconds(end)));
    all.add(
        one(
            "dynactin_run_duration_seconds",
            "How long the last run took.",
            Duration.between(report.facts().begun(), end).toMillis() / MILLIS));
    all.add(
        one(
            "dynactin_run_exit_code",
            "What the last run ended with; 0 if all is well.",
            ending.exitCode().orElse(0)));
    all.add(outcomes(statistics));
    all.add(
        one(
            "dynactin_run_withdrawn_cases",
            "Cases that the last run withdrew, because the input didn't hold them any more.",
            statistics.absent(Fate.WRITTEN)));
    all.add(resources(statistics.counts()));
    all.add(issues(statistics));
    all.add(
        one(
            "dynactin_dead_letters",
            "Cases that the server won't have.",
            ending.deadLetters().size()));
    all.add(steps(statistics));
    return all;
  }

  private Metric one(String name, String help, double value) {
    return new Metric(name, help, List.of(new Metric.Gauge(labels, value)));
  }

  private Map<String, String> and(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(labels);
    more.put(name, value);
    return more;
  }

  private Metric outcomes(RunStatistics statistics) {
    List<Metric.Point> points = new ArrayList<>();
    for (Fate fate : Fate.values()) {
      points.add(new Metric.Gauge(and("outcome", RunReport.word(fate)), statistics.count(fate)));
    }
    return new Metric("dynactin_run_cases", "Cases of the last run, by what came of them.", points);
  }

  private Metric resources(Counts counts) {
    return new Metric(
        "dynactin_run_resources",
        "Resources of the last run, by what was done to them.",
        List.of(
            new Metric.Gauge(and("change", "created"), counts.created()),
            new Metric.Gauge(and("change", "updated"), counts.updated()),
            new Metric.Gauge(and("change", "retracted"), counts.retracted()),
            new Metric.Gauge(and("change", "unchanged"), counts.unchanged())));
  }

  private Metric issues(RunStatistics statistics) {
    List<Metric.Point> points = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int count =
          statistics.issues().stream()
              .filter(issue -> issue.worst() == severity)
              .mapToInt(IssueTally::count)
              .sum();
      points.add(new Metric.Gauge(and("severity", severity.word()), count));
    }
    return new Metric(
        "dynactin_run_issues", "What was said of cases, by the worst of its kind.", points);
  }

  private Metric steps(RunStatistics statistics) {
    List<Metric.Point> points = new ArrayList<>();
    for (CaseCost.Step step : CaseCost.Step.values()) {
      Samples samples = statistics.samples(step);
      Map<Double, Double> quantiles = new LinkedHashMap<>();
      for (double quantile : QUANTILES) {
        quantiles.put(quantile, samples.percentile(quantile * WHOLE) / NANOS);
      }
      points.add(
          new Metric.Summary(
              and("step", RunReport.word(step)),
              samples.count(),
              samples.sum() / NANOS,
              quantiles));
    }
    return new Metric(
        "dynactin_case_step_seconds", "How long a step took for a case of the last run.", points);
  }
}
