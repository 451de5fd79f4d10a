package io.github.dynactin.cli;

import io.github.dynactin.CaseOutcome;
import io.github.dynactin.Pipeline;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.job.Completeness;
import io.github.dynactin.job.Coverage;
import io.github.dynactin.job.Run;
import io.github.dynactin.job.RunEnd;
import io.github.dynactin.job.Tally;
import io.github.dynactin.transport.ServerSettings;
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

  ExportFlow(String command, ExportOptions options, Console console) {
    this.options = options;
    this.console = console;
    this.report = options.report(command, console.out());
    this.lines = new RunLines("Exporting", options.files(), console.progress());
    this.told = console.told(report.report());
  }

  /**
   * Exports.
   *
   * @param wanted which cases, once the journal is known
   * @param complete what to do with cases that aren't in the input; empty to leave them
   */
  ExitCode run(
      Function<Delivery, Predicate<CaseKey>> wanted, Optional<CompletenessOptions> complete) {
    try {
      Pipeline pipeline = options.pipeline(console.err());
      options.output().ifPresent(OutputFiles::createFolder); // before anything is sent
      report.begin();
      ServerSettings server = options.transfer().server(console.progress());
      try (Interruption interruption = new Interruption();
          Delivery delivery =
              options
                  .transfer()
                  .delivery(pipeline, server, options.settings(), console.progress())) {
        console.tellOfCut(delivery);
        CaseFiles files = new CaseFiles(options.output(), pipeline, server.base(), console.out());
        Session session = new Session(pipeline, delivery, options.transfer().conversion());
        ExportJob job = new ExportJob(session, wanted.apply(delivery), files, lines, told);
        Run<CaseOutcome> run = new Run<>(options.lanes(), job, job, tally);
        interruption.stopsBy(run::stop);
        all(run, delivery, complete);
      }
      ExitCode code = ExitCode.of(end());
      report.end(tally, end(), code);
      return code;
    } catch (RuntimeException failure) {
      report.fail(tally, Failures.code(failure));
      throw failure;
    }
  }

  private void all(
      Run<CaseOutcome> run, Delivery delivery, Optional<CompletenessOptions> complete) {
    Set<CaseKey> standing = delivery.standingCases();
    Coverage coverage = run.over(options.files());
    lines.sumUp(tally, coverage, Summaries.words(tally));
    run.failure()
        .ifPresent(
            failure -> {
              throw failure;
            });
    complete.ifPresent(
        o -> withdraw(Completeness.of(standing, tally, coverage, o.limit()), delivery));
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
    return completeness.flatMap(Completeness::objection).isPresent()
        ? RunEnd.INCOMPLETE
        : RunEnd.COMPLETE;
  }
}
