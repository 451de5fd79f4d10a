package io.github.dynactin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.delivery.ledger.DeadLetter;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.job.CaseRecord;
import io.github.dynactin.job.RunEnd;
import io.github.dynactin.job.RunEnding;
import io.github.dynactin.job.RunFacts;
import io.github.dynactin.job.RunReport;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Collects what a run does, and tells everybody who watches it. */
final class RunRecorder {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final RunReport report;
  private final List<RunWatch> watches;
  private final Clock clock;
  private final PrintWriter err;
  private final List<String> remarks = new ArrayList<>();
  private List<DeadLetter> deadLetters = List.of();
  private SourceNames names = SourceNames.hidden(name -> "source");

  /**
   * A recorder of a run that begins now.
   *
   * @param watches told in this order
   */
  RunRecorder(String command, String tenant, List<RunWatch> watches, Clock clock, PrintWriter err) {
    this.report =
        new RunReport(
            new RunFacts(
                id(clock),
                command,
                Dynactin.Version.words(),
                clock.instant(),
                tenant,
                Optional.empty()));
    this.watches = List.copyOf(watches);
    this.clock = clock;
    this.err = err;
  }

  /** Tells runs apart, and sorts them by their time. */
  private static String id(Clock clock) {
    int chance = ThreadLocalRandom.current().nextInt();
    return TIME.format(clock.instant()) + "-" + HexFormat.of().toHexDigits(chance);
  }

  /** What has been told so far. */
  RunReport report() {
    return report;
  }

  /** Tells that the run begins. What the last one left stays: it may still be at work. */
  void begin() {
    watches.stream().filter(watch -> !watch.replaces()).forEach(watch -> watch.begun(report));
  }

  /** Tells that the run is the only one: what the last one left is no longer true. */
  void takeOver() {
    watches.stream().filter(RunWatch::replaces).forEach(watch -> watch.begun(report));
  }

  /** Names the files of the source from now on like that. */
  void names(SourceNames others) {
    names = others;
  }

  /** How the files of the source are named. */
  SourceNames names() {
    return names;
  }

  /** The run goes to this server. */
  void at(URI server) {
    report.at(server.toString());
  }

  /** Tells of a case. */
  void add(CaseRecord told) {
    CaseRecord named = names.of(told);
    report.add(named);
    watches.forEach(watch -> watch.told(named));
  }

  /** Tells of what the source holds beside cases. */
  void passedOver(List<Issue> notes) {
    report.passedOver(names.of(notes));
    if (!notes.isEmpty()) {
      remark(
          "Passed over in the source: "
              + notes.size()
              + (notes.size() == 1 ? " thing." : " things.")
              + " The JSON report and standard error say which.");
    }
  }

  /** Tells how the selection's rules fared. */
  void rules(JsonNode use) {
    report.rules(use);
  }

  /** What must be known beside the cases, a sentence. */
  void remark(String sentence) {
    remarks.add(sentence);
  }

  /** The cases that the server won't have, at the end. */
  void deadLetters(List<DeadLetter> letters) {
    deadLetters = List.copyOf(letters);
  }

  /**
   * Tells that the run came to its end.
   *
   * @return what the process is to end with: something else if what was asked for can't be written
   */
  ExitCode end(RunEnd end) {
    ExitCode code = ExitCode.of(end);
    return tell(
        watches,
        RunEnding.of(end, code.code(), code.meaning(), clock.instant(), remarks, deadLetters),
        code);
  }

  /** Tells that something stopped the run; what belongs to a run that is at work stays its own. */
  void fail(ExitCode code) {
    List<RunWatch> those =
        code == ExitCode.LOCKED
            ? watches.stream().filter(watch -> !watch.replaces()).toList()
            : watches;
    tell(those, RunEnding.failed(code.code(), code.meaning(), clock.instant()), code);
  }

  private ExitCode tell(List<RunWatch> those, RunEnding ending, ExitCode code) {
    RunEnding told = ending;
    ExitCode result = code;
    for (RunWatch watch : those) {
      try {
        watch.ended(report, told);
      } catch (ConfigurationException unwritable) {
        if (!ending.isFailure()) { // else it may be just what stopped the run, and is told
          err.println(unwritable.getMessage());
        }
        result = result == ExitCode.OK ? ExitCode.CONFIGURATION : result;
        told = RunEnding.failed(result.code(), result.meaning(), clock.instant());
      }
    }
    return result;
  }
}
