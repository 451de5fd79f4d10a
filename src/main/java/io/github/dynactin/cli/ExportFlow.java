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
  private final RunRecorder report;
  private final RunLines lines;
  private final Told told;
  private final Operation operation;
  private final Tally tally = new Tally();
  private final Tally withdrawn = new Tally();
  private boolean cutShort;
  private Optional<Completeness> completeness = Optional.empty();

  ExportFlow(String command, ExportOptions options, Console console, Operation operation) {
    this.options = options;
    this.console = console;
    this.report = options.recorder(command, console, operation.watches(options.reports()));
    this.lines = new RunLines("Exporting", options.files(), console.progress());
    this.operation = operation;
    this.told = console.told(report::add);
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
      report.at(server.base());
      try (Delivery delivery = delivery(pipeline, server)) {
        console.tellOfCut(delivery);
        CaseFiles files =
            new CaseFiles(
                options.output(), pipeline, server.base(), console.out(), options.wantsLinks());
        Session session = new Session(pipeline, delivery, options.transfer().conversion());
        ExportJob job = new ExportJob(session, wanted.apply(delivery), files, lines, told);
        Run<CaseOutcome> run = new Run<>(options.lanes(), job, job, tally);
        operation.interruption().stopsBy(run::stop);
        all(run, delivery, complete);
        report.deadLetters(delivery.deadLetters());
      }
      return report.end(end());
    } catch (RuntimeException failure) {
      report.fail(Failures.code(failure));
      throw failure;
    }
  }

  private Delivery delivery(Pipeline pipeline, ServerSettings server) {
    return options
        .transfer()
        .delivery(pipeline, server, options.settings(), console.progress(), operation.time());
  }

  private void all(
      Run<CaseOutcome> run, Delivery delivery, Optional<CompletenessOptions> complete) {
    Set<CaseKey> standing = delivery.standingCases();
    Coverage coverage = run.over(options.files());
    lines.sumUp(tally, coverage, Summaries.words(tally));
    cutShort = operation.interruption().isAsked() && !coverage.isWhole();
    RunLines.shortfall(tally, coverage).ifPresent(report::remark);
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
      report.remark(Withdrawal.words(found));
    } else {
      new Withdrawal(delivery, lines, told).of(found.gone(), withdrawn);
    }
  }

  private RunEnd end() {
    return RunEnd.worst(
        tally.end(), withdrawn.end(), objected(), cutShort ? RunEnd.TRY_LATER : RunEnd.COMPLETE);
  }

  private RunEnd objected() {
    return completeness.flatMap(Completeness::objection).isPresent()
        ? RunEnd.INCOMPLETE
        : RunEnd.COMPLETE;
  }
}
