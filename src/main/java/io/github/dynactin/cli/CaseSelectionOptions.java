package io.github.dynactin.cli;

import io.github.dynactin.job.Increment;
import io.github.dynactin.source.Window;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that say which cases of the source are looked at. */
final class CaseSelectionOptions {
  static final String HEADING = "%nWhich cases (without these, all):%n";

  @Option(
      names = "--incremental",
      description =
          "Look only at what changed since the last run that came to its end, and at what went wrong"
              + " then. Where no change time is known, a case is always looked at.")
  private boolean incremental;

  @Option(
      names = "--overlap",
      paramLabel = "TIME",
      converter = RetryOption.Time.class,
      description =
          "How much before that run's start counts as changed since, for changes that could be seen"
              + " only later (default: ${DEFAULT-VALUE}).",
      defaultValue = "10m")
  private Duration overlap = Duration.ofMinutes(10);

  @Option(
      names = "--full-every",
      paramLabel = "TIME",
      converter = RetryOption.Time.class,
      description =
          "Look at everything once in this time all the same; 0s for never (default:"
              + " ${DEFAULT-VALUE}).",
      defaultValue = "7d")
  private Duration fullEvery = Duration.ofDays(7);

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = Moment.class,
      description =
          "Only what changed at this time or later, such as 2026-11-01 or 2026-11-01T02:00:00Z.")
  private @Nullable Instant since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = Moment.class,
      description = "Only what changed before this time.")
  private @Nullable Instant until;

  @Option(
      names = "--only",
      paramLabel = "CASE",
      description = "Only this case: its id, or its key as reports have it. May be given again.")
  private List<String> only = List.of();

  /** The cases asked for one by one. */
  List<String> only() {
    return only;
  }

  /** The times asked for. */
  Window window() {
    return new Window(Optional.ofNullable(since), Optional.ofNullable(until));
  }

  /** True if it matters when a case changed. */
  boolean isDated() {
    return incremental || !window().isAll();
  }

  /** True if this run follows the one before; one that is asked for something else doesn't. */
  boolean isIncremental() {
    return incremental && only.isEmpty() && window().isAll();
  }

  /**
   * How this run follows the one before.
   *
   * @param full true if everything is to be looked at
   */
  Increment.Settings increment(boolean full) {
    return new Increment.Settings(overlap, fullEvery, full);
  }

  /** Refuses what makes no sense together. */
  void require(JournalOptions journal) {
    if (incremental && journal.isOff()) {
      throw new ConfigurationException(
          "--incremental needs the journal: beside it is kept how far the last run came.");
    }
  }

  /** A day in UTC, or a moment with its zone. */
  static final class Moment implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return text.length() == 10
            ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
            : OffsetDateTime.parse(text).toInstant();
      } catch (DateTimeException malformed) {
        throw new TypeConversionException(
            "a day or a time with its zone is needed, such as 2026-11-01T02:00:00Z");
      }
    }
  }
}
