package io.github.dynactin.cli;

import io.github.dynactin.CaseOutcome;
import io.github.dynactin.Pipeline;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.job.Completeness;
import io.github.dynactin.job.Coverage;
import io.github.dynactin.job.InputCase;
import io.github.dynactin.job.Run;
import io.github.dynactin.job.RunEnd;
import io.github.dynactin.job.Tally;
import io.github.dynactin.source.CaseSource;
import io.github.dynactin.source.Part;
import io.github.dynactin.source.Scan;
import io.github.dynactin.transport.ServerSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** An export from its beginning to its exit code. */
final class ExportFlow {
  private final ExportOptions options;
  private final Console console;
  private final ReportFile report;
  private final RunLines lines;
  private final Told told;
  private final Tally tally = new Tally();
  private final Tally withdrawn = new Tally();
  private Optional<Completeness> completeness = Optional.empty();
  private Set<CaseKey> missing = Set.of();

  ExportFlow(String command, ExportOptions options, Console console) {
    this.options = options;
    this.console = console;
    this.report = options.report(command, console.out());
    this.lines = new RunLines("Exporting", console.progress());
    this.told = console.told(report.report());
  }

  /**
   * Exports.
   *
   * @param which which of the source's cases
   * @param wanted which of these, once the journal is known
   * @param complete what to do with cases that aren't in the input; empty to leave them
   */
  ExitCode run(
      SelectionOptions which,
      Function<Delivery, Predicate<CaseKey>> wanted,
      Optional<CompletenessOptions> complete) {
    try {
      Pipeline pipeline = options.pipeline(console.err());
      options.output().ifPresent(OutputFiles::createFolder); // before anything is sent
      report.begin();
      CaseSource source = options.source(pipeline, which);
      ServerSettings server = options.transfer().server(console.progress());
      try (Interruption interruption = new Interruption();
          Delivery delivery =
              options
                  .transfer()
                  .delivery(pipeline, server, options.settings(), console.progress());
          Scan scan = source.open()) {
        console.tellOfCut(delivery);
        Selection selection = options.selection(which, pipeline, source, scan, delivery);
        Predicate<CaseKey> keys = wanted.apply(delivery);
        ExportJob job =
            job(
                new Session(pipeline, delivery),
                input -> selection.wants(input) && input.key().map(keys::test).orElse(true));
        Run<CaseOutcome> run = new Run<>(options.lanes(), job, selection.listening(job), tally);
        interruption.stopsBy(run::stop);
        all(run, told.list(scan, selection.window()), selection, delivery, complete);
      }
      ExitCode code = ExitCode.of(end());
      report.end(tally, end(), code);
      return code;
    } catch (RuntimeException failure) {
      report.fail(tally, Failures.code(failure));
      throw failure;
    }
  }

  private ExportJob job(Session session, Predicate<InputCase> wanted) {
    CaseFiles files =
        new CaseFiles(
            options.output(), session.pipeline(), session.delivery().base(), console.out());
    return new ExportJob(session, wanted, files, lines, told);
  }

  private void all(
      Run<CaseOutcome> run,
      List<Part> parts,
      Selection selection,
      Delivery delivery,
      Optional<CompletenessOptions> complete) {
    selection.words().ifPresent(lines::say);
    lines.of(parts, selection.isPartial());
    Set<CaseKey> standing = delivery.standingCases();
    Coverage coverage = run.over(parts);
    lines.sumUp(tally, coverage, Summaries.words(tally));
    run.failure()
        .ifPresent(
            failure -> {
              throw failure;
            });
    missing = selection.missing(tally.seen());
    missing.forEach(key -> lines.absent("Looking for", key, "it isn't in the source"));
    if (selection.isPartial()) {
      complete.ifPresent(o -> lines.say(Withdrawal.PARTIAL));
    } else {
      complete.ifPresent(
          o -> withdraw(Completeness.of(standing, tally, coverage, o.limit()), delivery));
    }
    if (coverage.isWhole() && !tally.mustStop() && !withdrawn.mustStop()) {
      selection.end(RunEnd.worst(withdrawn.end(), objected()) == RunEnd.COMPLETE);
    }
  }

  private void withdraw(Completeness found, Delivery delivery) {
    completeness = Optional.of(found);
    if (found.objection().isPresent()) {
      lines.say(Withdrawal.words(found));
    } else {
      new Withdrawal(delivery, lines, told).of(found.gone(), withdrawn);
    }
  }

  private RunEnd end() {
    return RunEnd.worst(tally.end(), withdrawn.end(), objected());
  }

  private RunEnd objected() {
    return completeness.flatMap(Completeness::objection).isPresent() || !missing.isEmpty()
        ? RunEnd.INCOMPLETE
        : RunEnd.COMPLETE;
  }
}
