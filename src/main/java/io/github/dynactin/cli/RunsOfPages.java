package io.github.dynactin.cli;

import io.github.dynactin.delivery.Counts;
import io.github.dynactin.job.CaseCost;
import io.github.dynactin.job.Fate;
import io.github.dynactin.job.IssueTally;
import io.github.dynactin.job.RunEnding;
import io.github.dynactin.job.RunFacts;
import io.github.dynactin.job.RunReport;
import io.github.dynactin.job.RunStatistics;
import io.github.dynactin.job.Samples;
import io.github.dynactin.report.ReportedOutcome;
import io.github.dynactin.report.ReportedRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run as the page about it wants it. */
final class RunsOfPages {
  private static final double SECOND = 1e9;
  private static final double KILO = 1000;
  private static final double MEDIAN = 50;
  private static final double MOST = 90;
  private static final double NEARLY_ALL = 99;
  private static final double ALL = 100;

  private RunsOfPages() {}

  static ReportedRun of(RunReport report, RunEnding ending) {
    RunStatistics statistics = report.statistics();
    Counts counts = statistics.counts();
    return new ReportedRun(
        identity(report.facts()),
        ending(report.facts(), ending),
        outcomes(statistics),
        statistics.absent(Fate.WRITTEN),
        new ReportedRun.Touched(
            counts.created(), counts.updated(), counts.retracted(), counts.unchanged()),
        measures(statistics),
        statistics.issues().stream().map(RunsOfPages::group).toList(),
        ending.deadLetters().stream()
            .map(
                letter ->
                    new ReportedRun.DeadCase(
                        letter.key().value(), letter.code(), letter.message(), letter.at()))
            .toList());
  }

  private static ReportedRun.Identity identity(RunFacts facts) {
    return new ReportedRun.Identity(
        facts.id(), facts.command(), facts.adapter(), facts.server(), facts.tenant());
  }

  private static ReportedRun.Ending ending(RunFacts facts, RunEnding ending) {
    return new ReportedRun.Ending(
        ending.exitCode().isPresent(),
        ending.exitCode(),
        ending.meaning(),
        facts.begun(),
        ending.at(),
        ending.remarks());
  }

  private static Map<ReportedOutcome, Integer> outcomes(RunStatistics statistics) {
    Map<ReportedOutcome, Integer> outcomes = new LinkedHashMap<>();
    for (Fate fate : Fate.values()) {
      if (statistics.count(fate) > 0) {
        outcomes.put(ReportedOutcome.valueOf(fate.name()), statistics.count(fate));
      }
    }
    return outcomes;
  }

  private static ReportedRun.IssueGroup group(IssueTally issue) {
    return new ReportedRun.IssueGroup(
        issue.code(),
        issue.worst(),
        issue.count(),
        issue.cases(),
        issue.examples().stream()
            .map(
                example ->
                    new ReportedRun.Example(
                        example.key(),
                        example.issue().origin().toString(),
                        example.issue().message()))
            .toList());
  }

  private static List<ReportedRun.Measure> measures(RunStatistics statistics) {
    if (statistics.totals().count() == 0) {
      return List.of();
    }
    List<ReportedRun.Measure> measures = new ArrayList<>();
    for (CaseCost.Step step : CaseCost.Step.values()) {
      measures.add(measure(words(step), "s", statistics.samples(step), SECOND));
    }
    measures.add(measure("All steps", "s", statistics.totals(), SECOND));
    if (statistics.resources().count() > 0) {
      measures.add(measure("Resources", "number", statistics.resources(), 1));
      measures.add(measure("JSON", "kB", statistics.bytes(), KILO));
    }
    return measures;
  }

  private static String words(CaseCost.Step step) {
    return switch (step) {
      case READ -> "Read";
      case MAP -> "Map to FHIR";
      case VALIDATE -> "Validate";
      case DELIVER -> "Deliver and read back";
    };
  }

  private static ReportedRun.Measure measure(
      String name, String unit, Samples samples, double divisor) {
    return new ReportedRun.Measure(
        name,
        unit,
        samples.count(),
        samples.sum() / divisor,
        samples.percentile(MEDIAN) / divisor,
        samples.percentile(MOST) / divisor,
        samples.percentile(NEARLY_ALL) / divisor,
        samples.percentile(ALL) / divisor);
  }
}
