package io.github.dynactin.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How fast a run goes, and how long it may take still. Used by one thread. */
final class Pace {
  private static final double NANOS = 1e9;
  private static final int MINUTE = 60;

  private final LongSupplier nanos;
  private final long start;
  private int cases;

  /**
   * A run begins.
   *
   * @param nanos a clock that never goes back
   */
  Pace(LongSupplier nanos) {
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  /** A case is done. */
  void finished() {
    cases++;
  }

  /**
   * The rate, and the time that is left if it goes on like this; nothing before there is one.
   *
   * @param filesDone how many files are done
   */
  String words(int filesDone, int files) {
    double seconds = seconds();
    if (cases == 0 || seconds <= 0) {
      return "";
    }
    String left =
        filesDone > 0 && files > filesDone
            ? ", about " + time(seconds / filesDone * (files - filesDone)) + " left"
            : "";
    return " [" + rate(seconds) + left + "]";
  }

  /** How long it took in all, and the rate. */
  String inAll() {
    double seconds = seconds();
    return cases == 0 || seconds <= 0 ? "" : "; " + time(seconds) + ", " + rate(seconds);
  }

  private double seconds() {
    return (nanos.getAsLong() - start) / NANOS;
  }

  private String rate(double seconds) {
    double rate = cases / seconds;
    return rate >= 1
        ? String.format(Locale.ROOT, "%.1f cases/s", rate)
        : String.format(Locale.ROOT, "%.1f cases/min", rate * MINUTE);
  }

  private static String time(double seconds) {
    Duration time = Duration.ofSeconds(Math.round(seconds));
    if (time.toHours() > 0) {
      return time.toHours() + " h " + time.toMinutesPart() + " min";
    }
    return time.toMinutes() > 0
        ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
        : time.toSeconds() + " s";
  }
}
