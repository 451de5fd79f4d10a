package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.Preview;
import io.github.dynactin.delivery.Time;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.job.Completeness;
import io.github.dynactin.job.Coverage;
import io.github.dynactin.job.Fate;
import io.github.dynactin.job.Run;
import io.github.dynactin.job.RunEnd;
import io.github.dynactin.job.Tally;
import io.github.dynactin.source.CaseSource;
import io.github.dynactin.source.Part;
import io.github.dynactin.source.Scan;
import io.github.dynactin.transport.ServerSettings;
import java.util.List;
import java.util.Optional;

/** An export that sends nothing, from its beginning to its exit code. */
final class PreviewFlow {
  private final ExportOptions options;
  private final Console console;
  private final RunRecorder report;
  private final RunLines lines;
  private final Told told;
  private final Tally tally = new Tally();
  private final Tally withdrawn = new Tally();
  private boolean objected;
  private RunEnd serverEnd = RunEnd.COMPLETE;

  PreviewFlow(ExportOptions options, Console console) {
    this.options = options;
    this.console = console;
    this.report = options.recorder("export --dry-run", console, List.of());
    this.lines = new RunLines("Trying", console.progress());
    this.told = console.told(report::add);
  }

  ExitCode run(CaseSelectionOptions which, Optional<CompletenessOptions> complete) {
    Pipeline pipeline = options.pipeline(console.err());
    options.namedOutput().ifPresent(OutputFiles::createFolder);
    report.names(options.sourceNames(pipeline));
    report.begin();
    report.takeOver(); // it only looks, and has no journal to wait for
    CaseSource source = options.source(pipeline, which);
    ServerSettings server = options.transfer().server(console.progress());
    report.at(server.base());
    Time time = new ToldWaiting(console.time(), console.progress());
    try (Delivery delivery = options.transfer().glance(pipeline, server, options.settings(), time);
        Scan scan = source.open()) {
      ServerState state = new ServerState(delivery, console);
      state.begin();
      CaseSelection selection = options.selection(which, pipeline, source, scan, delivery);
      Session session = new Session(pipeline, delivery);
      Changes changes = new Changes(options.namedOutput(), console.out());
      PreviewJob job = new PreviewJob(session, selection::wants, changes, lines, told);
      SelectionRules rules = new SelectionRules(options.transfer().conversion().selection());
      Run<PreviewedCase> run = new Run<>(options.lanes(), job, rules.listening(job), tally);
      selection.words().ifPresent(lines::say);
      List<Part> parts = told.list(scan, selection.window(), report);
      lines.of(parts, selection.isPartial());
      Coverage coverage = run.over(parts);
      lines.sumUp(tally, coverage, words());
      run.failure()
          .ifPresent(
              failure -> {
                throw failure;
              });
      rules.json().ifPresent(report::rules);
      rules.sentence(selection.isPartial()).ifPresent(lines::say);
      if (state.begun() != RunEnd.COMPLETE) {
        state.begin();
      }
      serverEnd = state.begun();
      complete.ifPresent(o -> withdraw(o, selection, coverage, delivery, changes));
    }
    RunEnd end =
        RunEnd.worst(
            tally.end(),
            withdrawn.end(),
            serverEnd,
            objected ? RunEnd.INCOMPLETE : RunEnd.COMPLETE);
    return report.end(end);
  }

  private void withdraw(
      CompletenessOptions complete,
      CaseSelection selection,
      Coverage coverage,
      Delivery delivery,
      Changes changes) {
    if (selection.isPartial()) {
      lines.say(Withdrawal.PARTIAL);
      return;
    }
    Completeness found =
        Completeness.of(
            delivery.standingCases(), tally, coverage, complete.limit(), complete.mayBeEmpty());
    objected = found.objection().isPresent();
    if (objected) {
      lines.say(Withdrawal.words(found));
      report.report().notRetracted(found.gone());
      return;
    }
    for (CaseKey key : found.gone()) {
      Preview preview = delivery.previewWithdrawal(key);
      Fate fate = Fate.of(preview.outcome(), false);
      withdrawn.add(Optional.of(key), fate);
      lines.absent("Trying to withdraw", key, PreviewedCase.words(preview));
      told.tell(key, fate, preview.issues(), PreviewJob.json(preview.changes()));
      changes.show(key, preview.changes());
    }
  }

  private String words() {
    int right = tally.count(Fate.WRITTEN, Fate.UNCHANGED);
    return "%s: %d would be written, %d unchanged, %d would not be delivered"
        .formatted(
            Summaries.count(tally.cases(), "case"),
            tally.count(Fate.WRITTEN),
            tally.count(Fate.UNCHANGED),
            tally.cases() - right);
  }
}
