package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.DeliverySettings;
import io.github.dynactin.delivery.Time;
import io.github.dynactin.delivery.Verification;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.job.Coverage;
import io.github.dynactin.job.Fate;
import io.github.dynactin.job.Run;
import io.github.dynactin.job.RunEnd;
import io.github.dynactin.job.Tally;
import io.github.dynactin.source.CaseSource;
import io.github.dynactin.source.Part;
import io.github.dynactin.source.Scan;
import io.github.dynactin.source.Window;
import io.github.dynactin.transport.ServerSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dynactin verify}: whether a server holds what the source says. */
@Command(
    name = "verify",
    description = {
      "Compares what a FHIR server holds with what the cases say. Writes nothing.",
      "Tells what is missing, different, extra, doubled, or can't be checked. What was sent before"
          + " and isn't in the files must be marked as entered in error there. May be run while an"
          + " export runs; what that is writing shows as different. Ends with 0 only if everything"
          + " is as it should be."
    })
final class VerifyCommand implements Callable<Integer> {
  private static final int LANES = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private TransferOptions transfer = new TransferOptions();

  @Mixin private SourceOptions source = new SourceOptions();

  @Mixin private RetryOption retry = new RetryOption();

  @Option(
      names = "--partial",
      description = "The files aren't all there is: don't look at cases that they don't hold.")
  private boolean partial;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "File for what was found, as JSON; no patient data. - for standard output.")
  private @Nullable Path report;

  @Override
  public Integer call() {
    try (Console console = Console.of(spec)) {
      RunRecorder to = recorder(console);
      Tally tally = new Tally();
      RunEnd server;
      try {
        to.begin();
        to.takeOver(); // it only looks, and has no journal to wait for
        server = verify(console, to, tally);
      } catch (RuntimeException failure) {
        to.fail(Failures.code(failure));
        throw failure;
      }
      return to.end(RunEnd.worst(tally.end(), server)).code();
    }
  }

  private RunRecorder recorder(Console console) {
    List<RunWatch> watches =
        Stream.ofNullable(report)
            .<RunWatch>map(file -> new ReportFile(file, console.out()))
            .toList();
    return new RunRecorder("verify", transfer.tenant(), watches, Clock.systemUTC(), console.err());
  }

  /** Returns how the run ends as far as the server itself is concerned. */
  private RunEnd verify(Console console, RunRecorder to, Tally tally) {
    Pipeline pipeline = transfer.pipeline(transfer.pack()).build();
    to.names(SourceNames.hidden(pipeline::sourceKey));
    CaseSource cases = source.source(pipeline, transfer.conversion(), false);
    ServerSettings server = transfer.server(console.progress());
    to.at(server.base());
    DeliverySettings settings =
        DeliverySettings.defaults().withMode(transfer.journal().mode()).withRetry(retry.settings());
    Time time = new ToldWaiting(console.time(), console.progress());
    try (Delivery delivery = transfer.glance(pipeline, server, settings, time);
        Scan scan = cases.open()) {
      Optional<Verification.Failure> unknown = delivery.synchronize();
      Messages.print(delivery.serverIssues(), console.err());
      Session session = new Session(pipeline, delivery);
      RunLines lines = new RunLines("Verifying", console.progress());
      Discrepancies found =
          new Discrepancies(reportsToStandardOutput() ? console.err() : console.out());
      Told told = console.told(to::add);
      VerifyJob job = new VerifyJob(session, lines, told, found);
      Run<Optional<Verification>> run = new Run<>(LANES, job, job, tally);
      List<Part> parts = told.list(scan, Window.all(), to);
      lines.of(parts, false);
      Coverage coverage = run.over(parts);
      run.failure()
          .ifPresent(
              failure -> {
                throw failure;
              });
      absent(job, coverage, tally, lines);
      to.report().summary(found.json());
      lines.sumUp(tally, coverage, Summaries.count(tally.cases(), "case") + ": " + found);
      return unknown
          .map(failure -> Fate.of(failure.outcome(), false).end())
          .orElse(hasRecords(delivery) || partial ? RunEnd.COMPLETE : RunEnd.INCOMPLETE);
    }
  }

  /** True if the server lists what was exported; else it may hold more than the cases state. */
  private static boolean hasRecords(Delivery delivery) {
    return delivery.serverIssues().stream()
        .noneMatch(issue -> issue.code() == IssueCode.SERVER_RECORDS_UNSUPPORTED);
  }

  private boolean reportsToStandardOutput() {
    return report != null && ReportFile.isStandardOutput(report);
  }

  private void absent(VerifyJob job, Coverage coverage, Tally tally, RunLines lines) {
    if (partial) {
      return;
    }
    if (tally.hasUnknown() || !coverage.isWhole()) {
      lines.say(
          "Cases that aren't in the files weren't looked at: what couldn't be read may be one of"
              + " them.");
      return;
    }
    job.absent(tally.seen(), tally);
  }
}
