package io.github.dynactin.cli;

import io.github.dynactin.delivery.Time;
import io.github.dynactin.transport.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One run after the other, when they are due, until somebody asks for the end. A run that takes
 * longer than it should is let finish; those that were missed meanwhile are made up for by one.
 */
final class ScheduledRuns {
  /** Clocks are set and machines sleep: the time is looked at again as often as this. */
  private static final Duration GLANCE = Duration.ofSeconds(30);

  private final Schedule schedule;
  private final Time time;
  private final Interruption interruption;
  private final Progress progress;
  private final Optional<EventLog> log;

  ScheduledRuns(
      Schedule schedule,
      Time time,
      Interruption interruption,
      Progress progress,
      Optional<EventLog> log) {
    this.schedule = schedule;
    this.time = time;
    this.interruption = interruption;
    this.progress = progress;
    this.log = log;
  }

  /**
   * Runs until the end is asked for.
   *
   * @param once one run; whatever it ends with, the next one is made
   * @return how the last run ended; well if there was none
   */
  ExitCode run(Supplier<ExitCode> once) {
    ExitCode last = ExitCode.OK;
    Instant due = schedule.after(time.now());
    while (true) {
      announce(due);
      if (!sleepUntil(due)) {
        return last;
      }
      last = once.get();
      due = next(due);
    }
  }

  private void announce(Instant due) {
    progress.say("The next run is due at " + due.atZone(schedule.zone()).toOffsetDateTime() + ".");
    log.ifPresent(to -> to.tell(LogEvent.NEXT_RUN, Json.object().put("due", due.toString())));
  }

  private Instant next(Instant last) {
    Instant now = time.now();
    Instant missed = schedule.after(last);
    if (missed.isAfter(now)) {
      return missed;
    }
    progress.say(
        "A run was due meanwhile, at " + missed.atZone(schedule.zone()).toOffsetDateTime() + ".");
    log.ifPresent(to -> to.tell(LogEvent.RUN_MISSED, Json.object().put("due", missed.toString())));
    return now;
  }

  private boolean sleepUntil(Instant due) {
    interruption.stopsBy(Thread.currentThread()::interrupt);
    try {
      while (!interruption.isAsked()) {
        Duration left = Duration.between(time.now(), due);
        if (left.isNegative() || left.isZero()) {
          return true;
        }
        time.sleep(left.compareTo(GLANCE) < 0 ? left : GLANCE);
      }
      return false;
    } catch (InterruptedException asked) {
      return false;
    } finally {
      interruption.stopsBy(() -> {});
      Thread.interrupted(); // it was for this sleep alone
    }
  }
}
