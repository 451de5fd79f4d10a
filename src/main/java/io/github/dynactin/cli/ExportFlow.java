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
  private final RunRecorder report;
  private final RunLines lines;
  private final Told told;
  private final Operation operation;
  private final Tally tally = new Tally();
  private final Tally withdrawn = new Tally();
  private boolean cutShort;
  private Optional<Completeness> completeness = Optional.empty();
  private Set<CaseKey> missing = Set.of();
  private RunEnd server = RunEnd.COMPLETE;

  ExportFlow(String command, ExportOptions options, Console console, Operation operation) {
    this.options = options;
    this.console = console;
    this.report = options.recorder(command, console, operation.watches(options.reports()));
    this.lines = new RunLines("Exporting", console.progress());
    this.operation = operation;
    this.told = console.told(report::add);
  }

  /**
   * Exports.
   *
   * @param which which of the source's cases
   * @param wanted which of these, once the journal is known; empty for all
   * @param complete what to do with cases that aren't in the input; empty to leave them
   */
  ExitCode run(
      CaseSelectionOptions which,
      Optional<Function<Delivery, Predicate<CaseKey>>> wanted,
      Optional<CompletenessOptions> complete) {
    try {
      Pipeline pipeline = options.pipeline(console.err());
      options.output().ifPresent(OutputFiles::createFolder); // before anything is sent
      report.names(options.sourceNames(pipeline));
      report.begin();
      CaseSource source = options.source(pipeline, which);
      ServerSettings server = options.transfer().server(console.progress());
      report.at(server.base());
      try (Delivery delivery = delivery(pipeline, server);
          Scan scan = opened(source)) {
        console.tellOfCut(delivery);
        ServerState state = new ServerState(delivery, console);
        interruptible(state::begin);
        CaseSelection selection = options.selection(which, pipeline, source, scan, delivery);
        Predicate<CaseKey> keys =
            wanted.<Predicate<CaseKey>>map(of -> of.apply(delivery)).orElse(key -> true);
        ExportJob job =
            job(
                new Session(pipeline, delivery),
                input -> selection.wants(input) && input.key().map(keys::test).orElse(true));
        SelectionRules rules = new SelectionRules(options.transfer().conversion().selection());
        Run<CaseOutcome> run =
            new Run<>(options.lanes(), job, rules.listening(selection.listening(job)), tally);
        operation.interruption().stopsBy(run::stop);
        List<Part> parts = told.list(scan, selection.window(), report);
        all(run, job.timed(parts), selection, delivery, complete, state, wanted.isEmpty());
        rules.json().ifPresent(report::rules);
        rules.sentence(selection.isPartial()).ifPresent(this::say);
        report.deadLetters(delivery.deadLetters());
      }
      return report.end(end());
    } catch (RuntimeException failure) {
      report.fail(Failures.code(failure));
      throw failure;
    }
  }

  /** The source, once the journal is ours: from here on this run's reports are the true ones. */
  private Scan opened(CaseSource source) {
    report.takeOver();
    return source.open();
  }

  private ExportJob job(Session session, Predicate<InputCase> wanted) {
    CaseFiles files =
        new CaseFiles(
            options.output(),
            session.pipeline(),
            session.delivery().base(),
            console.out(),
            options.wantsLinks());
    return new ExportJob(session, wanted, files, lines, told);
  }

  private Delivery delivery(Pipeline pipeline, ServerSettings server) {
    return options
        .transfer()
        .delivery(pipeline, server, options.settings(), console.progress(), operation.time());
  }

  private void all(
      Run<CaseOutcome> run,
      List<Part> parts,
      CaseSelection selection,
      Delivery delivery,
      Optional<CompletenessOptions> complete,
      ServerState state,
      boolean isAll) {
    selection.words().ifPresent(this::say);
    lines.of(parts, selection.isPartial());
    boolean wasKnown = state.begun() == RunEnd.COMPLETE;
    Set<CaseKey> standing = delivery.standingCases();
    Coverage coverage = run.over(parts);
    lines.sumUp(tally, coverage, Summaries.words(tally));
    cutShort = operation.interruption().isAsked() && !coverage.isWhole();
    RunLines.shortfall(tally, report.names().of(coverage)).ifPresent(report::remark);
    run.failure()
        .ifPresent(
            failure -> {
              throw failure;
            });
    missing = selection.missing(tally.seen());
    missing.forEach(key -> lines.absent("Looking for", key, "it isn't in the source"));
    CaseSelection.words(missing).ifPresent(report::remark);
    if (selection.isPartial()) {
      complete.ifPresent(o -> say(Withdrawal.PARTIAL));
    } else if (complete.isPresent()) {
      if (!wasKnown) {
        interruptible(state::begin);
      }
      CompletenessOptions o = complete.get();
      Set<CaseKey> known = wasKnown ? standing : delivery.standingCases();
      Completeness found = Completeness.of(known, tally, coverage, o.limit(), o.mayBeEmpty());
      withdraw(wasKnown ? found : found.knownTooLate(), delivery);
    }
    boolean isWhole = isAll && !selection.isPartial();
    if (isWhole && isDone(coverage)) {
      retractAgain(delivery);
    }
    boolean isComplete = isWhole && isDone(coverage) && end() == RunEnd.COMPLETE;
    interruptible(() -> server = state.end(isComplete));
    state.remarks().forEach(this::say);
    if (isDone(coverage) && server == RunEnd.COMPLETE) {
      selection.end(RunEnd.worst(withdrawn.end(), objected()) == RunEnd.COMPLETE);
    }
  }

  /** Waits for the server in this thread; a signal ends the wait. */
  private void interruptible(Runnable work) {
    Thread thread = Thread.currentThread();
    operation.interruption().stopsBy(thread::interrupt);
    try {
      work.run();
    } finally {
      operation.interruption().stopsBy(() -> {});
      Thread.interrupted(); // it was for this wait alone
    }
  }

  private void withdraw(Completeness found, Delivery delivery) {
    completeness = Optional.of(found);
    if (found.objection().isPresent()) {
      say(Withdrawal.words(found));
      report.report().notRetracted(found.gone());
    } else {
      new Withdrawal(delivery, lines, told).of(found.gone(), withdrawn);
    }
  }

  /**
   * What was retracted before and isn't known to be so any more, because the server was restored or
   * a retraction was interrupted, is retracted again: that was decided then.
   */
  private void retractAgain(Delivery delivery) {
    List<CaseKey> unfinished =
        delivery.unfinishedRetractions().stream()
            .filter(key -> !tally.seen().contains(key))
            .toList();
    new Withdrawal(delivery, lines, told).of(unfinished, withdrawn);
  }

  /**
   * True if the next run may begin where this one did: a signal may have cut off its last cases.
   */
  private boolean isDone(Coverage coverage) {
    return coverage.isWhole()
        && !operation.interruption().isAsked()
        && !tally.mustStop()
        && !withdrawn.mustStop();
  }

  /** To whoever watches, and to whoever reads the report. */
  private void say(String sentence) {
    lines.say(sentence);
    report.remark(sentence);
  }

  private RunEnd end() {
    return RunEnd.worst(
        tally.end(),
        withdrawn.end(),
        objected(),
        server,
        cutShort ? RunEnd.TRY_LATER : RunEnd.COMPLETE);
  }

  private RunEnd objected() {
    return completeness.flatMap(Completeness::objection).isPresent() || !missing.isEmpty()
        ? RunEnd.INCOMPLETE
        : RunEnd.COMPLETE;
  }
}
