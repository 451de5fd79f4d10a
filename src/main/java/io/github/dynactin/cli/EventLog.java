package io.github.dynactin.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.delivery.Counts;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.job.CaseCost;
import io.github.dynactin.job.CaseRecord;
import io.github.dynactin.job.Fate;
import io.github.dynactin.job.RunEnding;
import io.github.dynactin.job.RunReport;
import io.github.dynactin.transport.Json;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What happens, a line of JSON each: codes, keys, numbers and times, never a word of a case. A line
 * that can't be written is told once, and changes nothing.
 */
final class EventLog implements RunWatch {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Clock clock;
  private String run = "";
  private boolean broken;

  EventLog(PrintWriter out, PrintWriter err, Clock clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  /** Tells something. */
  void tell(LogEvent event, ObjectNode with) {
    tell(event, event.level(), with);
  }

  private synchronized void tell(LogEvent event, LogEvent.Level level, ObjectNode with) {
    ObjectNode line = Json.object();
    line.put("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("level", level.word()).put("event", event.word());
    if (!run.isEmpty()) {
      line.put("run", run);
    }
    line.setAll(with);
    out.print(Json.write(line) + "\n");
    if (out.checkError() && !broken) {
      broken = true;
      err.println("--log can't be written any more; the run goes on.");
    }
  }

  @Override
  public void begun(RunReport report) {
    synchronized (this) {
      run = report.facts().id();
    }
    ObjectNode with = Json.object().put("command", report.facts().command());
    with.put("adapter", report.facts().adapter()).put("tenant", report.facts().tenant());
    tell(LogEvent.RUN_BEGUN, with);
  }

  @Override
  public void told(CaseRecord told) {
    ObjectNode with = Json.object();
    told.key().map(CaseKey::value).ifPresent(key -> with.put("case", key));
    with.put("inInput", told.place().isPresent()).put("outcome", RunReport.word(told.fate()));
    told.counts().ifPresent(counts -> counts(counts, with));
    told.cost().ifPresent(cost -> cost(cost, with));
    Map<String, Integer> codes = new TreeMap<>();
    for (Issue issue : told.issues()) {
      codes.merge(issue.code().name(), 1, Integer::sum);
    }
    if (!codes.isEmpty()) {
      ObjectNode issues = with.putObject("issues");
      codes.forEach(issues::put);
    }
    boolean good = told.fate() == Fate.WRITTEN || told.fate() == Fate.UNCHANGED;
    tell(LogEvent.CASE, good ? LogEvent.Level.INFO : LogEvent.Level.ERROR, with);
  }

  private static void counts(Counts counts, ObjectNode with) {
    with.put("created", counts.created()).put("updated", counts.updated());
    with.put("retracted", counts.retracted()).put("unchanged", counts.unchanged());
  }

  private static void cost(CaseCost cost, ObjectNode with) {
    with.put("resources", cost.resources()).put("bytes", cost.bytes());
    ObjectNode millis = with.putObject("millis");
    for (CaseCost.Step step : CaseCost.Step.values()) {
      Optional.ofNullable(cost.times().get(step))
          .ifPresent(time -> millis.put(RunReport.word(step), time.toMillis()));
    }
  }

  @Override
  public void ended(RunReport report, RunEnding ending) {
    ObjectNode with = Json.object().put("outcome", ending.outcome());
    int code = ending.exitCode().orElse(0);
    with.put("exitCode", code).put("meaning", ending.meaning());
    ending
        .at()
        .ifPresent(
            at -> with.put("millis", Duration.between(report.facts().begun(), at).toMillis()));
    with.put("cases", report.statistics().cases());
    ObjectNode outcomes = with.putObject("outcomes");
    for (Fate fate : Fate.values()) {
      if (report.statistics().count(fate) > 0) {
        outcomes.put(RunReport.word(fate), report.statistics().count(fate));
      }
    }
    with.put("withdrawn", report.statistics().absent(Fate.WRITTEN));
    with.put("deadLetters", ending.deadLetters().size());
    if (code == ExitCode.LOCKED.code()) {
      with.put("reportsLeft", true); // they are those of the run that has the journal
    }
    tell(LogEvent.RUN_ENDED, code == 0 ? LogEvent.Level.INFO : LogEvent.Level.ERROR, with);
  }
}
