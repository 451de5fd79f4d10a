package io.github.dynactin.cli;

import io.github.dynactin.telemetry.Metric;
import io.github.dynactin.transport.keys.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of a run that nobody watches. */
final class OperationOptions {
  static final String HEADING = "%nOperation:%n";
  private static final String OTLP_TOKEN = "DYNACTIN_OTLP_TOKEN";

  @Option(
      names = "--schedule",
      paramLabel = "CRON",
      converter = Times.class,
      description =
          "Stay, and run whenever these five fields say: minute, hour, day of month, month, day of"
              + " week, such as \"30 2 * * *\". Without it, run once.")
  private @Nullable Cron schedule;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      converter = Zone.class,
      description =
          "Whose clock --schedule goes by, such as Europe/Berlin (default: this machine's).")
  private @Nullable ZoneId zone;

  @Option(
      names = "--stop-within",
      paramLabel = "TIME",
      converter = RetryOption.Time.class,
      description =
          "How long SIGTERM or Ctrl-C may take to end the command in order (default:"
              + " ${DEFAULT-VALUE}).",
      defaultValue = "30s")
  private Duration stopWithin = Duration.ofSeconds(30);

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description =
          "File to add what happens to, a line of JSON each; no patient data. - for standard"
              + " output.")
  private @Nullable Path log;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description =
          "File for the figures of the last run, as Prometheus' node exporter reads them; its name"
              + " ends with .prom.")
  private @Nullable Path metrics;

  @Option(
      names = "--metrics-label",
      paramLabel = "NAME=VALUE",
      description = "Label to tell this job's figures from those of others. May be given again.")
  private Map<String, String> labels = Map.of();

  @Option(
      names = "--otlp",
      paramLabel = "URL",
      description =
          "OpenTelemetry collector to send the same figures to (OTLP over HTTP, in JSON), such as"
              + " http://localhost:4318.")
  private @Nullable URI otlp;

  @Option(
      names = "--otlp-token-file",
      paramLabel = "FILE",
      description = "File with a bearer token for it (or " + OTLP_TOKEN + ").")
  private @Nullable Path otlpToken;

  @Option(
      names = "--on-failure",
      paramLabel = "PROGRAM",
      description =
          "Program to run when a run hasn't ended with 0. It is given no arguments;"
              + " DYNACTIN_EXIT_CODE and others stand in its environment (see docs/operation.md).")
  private @Nullable Path onFailure;

  @Option(
      names = "--on-failure-within",
      paramLabel = "TIME",
      converter = RetryOption.Time.class,
      description = "How long that program may take (default: ${DEFAULT-VALUE}).",
      defaultValue = "60s")
  private Duration onFailureWithin = Duration.ofSeconds(60);

  /** Refuses what only a run that sends can do. */
  void requireNone(String with) {
    boolean any =
        Stream.of(schedule, log, metrics, otlp, onFailure).anyMatch(option -> option != null);
    if (any) {
      throw new ConfigurationException(
          "--schedule, --log, --metrics, --otlp and --on-failure are for runs that send: leave them"
              + " out, or "
              + with
              + ".");
    }
  }

  /** When to run; empty for once and now. */
  Optional<Schedule> schedule() {
    if (schedule == null && zone != null) {
      throw new ConfigurationException("--time-zone needs --schedule.");
    }
    ZoneId where = zone == null ? ZoneId.systemDefault() : zone;
    return Optional.ofNullable(schedule).map(cron -> new Schedule(cron, where));
  }

  Duration stopWithin() {
    return stopWithin;
  }

  Optional<Path> log() {
    return Optional.ofNullable(log);
  }

  /** Tells the figures to a file, if there is to be one. */
  Optional<RunWatch> metrics(Trouble trouble) {
    return Optional.ofNullable(metrics).map(file -> new MetricsFile(file, labels(), trouble));
  }

  /** Tells the figures to a collector, if there is one. */
  Optional<RunWatch> otlp(Trouble trouble, Map<String, String> environment) {
    if (otlp == null) {
      if (otlpToken != null) {
        throw new ConfigurationException("--otlp-token-file needs --otlp.");
      }
      return Optional.empty();
    }
    URI address = otlp;
    Optional<Secret> token =
        Secrets.fileOr("--otlp-token-file", otlpToken, OTLP_TOKEN, environment);
    return Optional.of(
        Secrets.checked("--otlp", () -> new OtlpWatch(address, token, labels(), trouble)));
  }

  /** Runs the command for failures, if there is one. */
  Optional<RunWatch> hook(Map<String, Path> reports, Trouble trouble, Optional<EventLog> to) {
    return Optional.ofNullable(onFailure)
        .map(program -> new FailureHook(program, onFailureWithin, reports, trouble, to));
  }

  private Map<String, String> labels() {
    for (String name : labels.keySet()) {
      if (!Metric.isName(name)) {
        throw new ConfigurationException(
            "--metrics-label: a name is letters, digits and underscores, and begins with no"
                + " digit.");
      }
    }
    return labels;
  }

  /** The five fields. */
  static final class Times implements ITypeConverter<Cron> {
    @Override
    public Cron convert(String text) {
      try {
        return new Cron(text);
      } catch (IllegalArgumentException wrong) {
        throw new TypeConversionException(wrong.getMessage());
      }
    }
  }

  /** A time zone by its name. */
  static final class Zone implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String text) {
      try {
        return ZoneId.of(text);
      } catch (DateTimeException unknown) {
        throw new TypeConversionException("a name of the IANA time zone database is needed");
      }
    }
  }
}
