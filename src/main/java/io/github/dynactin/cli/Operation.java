package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.delivery.Time;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Runs, one or many, that nobody watches: when, told to whom, and how they are made to end. */
final class Operation implements AutoCloseable {
  private final OperationOptions options;
  private final Console console;
  private final Optional<PrintWriter> opened;
  private final Optional<EventLog> log;
  private final Optional<Schedule> schedule;
  private final Interruption interruption;

  private Operation(OperationOptions options, Console console) {
    this.options = options;
    this.console = console;
    this.schedule = options.schedule();
    Optional<Path> file = options.log().filter(path -> !ReportFile.isStandardOutput(path));
    this.opened = file.map(Operation::open);
    this.log =
        opened
            .or(() -> options.log().map(standard -> console.out()))
            .map(out -> new EventLog(out, console.err(), Clock.systemUTC()));
    this.interruption = new Interruption(options.stopWithin(), this::tellOfStop);
  }

  /**
   * Gets ready.
   *
   * @throws ConfigurationException if the options can't be followed
   */
  static Operation of(OperationOptions options, Console console) {
    return new Operation(options, console);
  }

  private static PrintWriter open(Path file) {
    try {
      return new PrintWriter(
          Files.newBufferedWriter(
              file, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    } catch (IOException unwritable) {
      throw new ConfigurationException(
          "--log: " + file + " can't be written (" + unwritable.getClass().getSimpleName() + ").");
    }
  }

  private void tellOfStop() {
    console
        .progress()
        .say(
            "Asked to stop: what is under way is ended within "
                + options.stopWithin().toSeconds()
                + " s.");
    log.ifPresent(to -> to.tell(LogEvent.STOP_ASKED, Json.object()));
  }

  /** Lets a signal end what is under way. */
  Interruption interruption() {
    return interruption;
  }

  /**
   * Those who are told of a run, beside those who write its reports.
   *
   * @param reports the reports, by the names of the variables that tell of them
   */
  List<RunWatch> watches(Map<String, Path> reports) {
    List<RunWatch> watches = new ArrayList<>();
    log.ifPresent(watches::add);
    options.metrics(this::tell).ifPresent(watches::add);
    options.otlp(this::tell, System.getenv()).ifPresent(watches::add);
    options.hook(reports, this::tell, log).ifPresent(watches::add);
    return watches;
  }

  private void tell(LogEvent event, String sentence) {
    console.progress().say(sentence + "; the run ends as it would have.");
    log.ifPresent(to -> to.tell(event, Json.object()));
  }

  /** The time of the machine; the log is told when a run waits. */
  Time time() {
    Time system = console.time();
    return log.<Time>map(to -> new LoggedWaiting(system, to)).orElse(system);
  }

  /**
   * Runs once, or whenever it is due until it is asked to end.
   *
   * @return how the last run ended
   */
  ExitCode run(Supplier<ExitCode> once) {
    ExitCode code =
        schedule
            .map(
                when ->
                    new ScheduledRuns(when, Time.system(), interruption, console.progress(), log)
                        .run(() -> told(once)))
            .orElseGet(() -> told(once));
    interruption.endsWith(code);
    return code;
  }

  /** A failure is told here where nobody else would: the next run follows, or the process ends. */
  private ExitCode told(Supplier<ExitCode> once) {
    try {
      return once.get();
    } catch (RuntimeException failure) {
      if (schedule.isEmpty() && !interruption.isAsked()) {
        throw failure;
      }
      return Failures.report(failure, console.err(), console.stackTrace());
    }
  }

  @Override
  public void close() {
    opened.ifPresent(PrintWriter::close);
    interruption.close();
  }

  /** Tells the log of waits that are worth it. */
  private record LoggedWaiting(Time time, EventLog log) implements Time {
    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

    @Override
    public Instant now() {
      return time.now();
    }

    @Override
    public long nanoTime() {
      return time.nanoTime();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      if (duration.compareTo(WORTH_TELLING) >= 0) {
        log.tell(LogEvent.WAITING, Json.object().put("seconds", duration.toSeconds()));
      }
      time.sleep(duration);
    }

    @Override
    public Duration upTo(Duration bound) {
      return time.upTo(bound);
    }

    @Override
    public UUID uniqueId() {
      return time.uniqueId();
    }
  }
}
