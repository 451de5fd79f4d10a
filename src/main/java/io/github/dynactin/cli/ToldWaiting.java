package io.github.dynactin.cli;

import io.github.dynactin.delivery.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The time of the machine; says when a run waits, so that nobody takes waiting for hanging. */
final class ToldWaiting implements Time {
  private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

  private final Time time;
  private final Progress progress;

  ToldWaiting(Time time, Progress progress) {
    this.time = time;
    this.progress = progress;
  }

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
      progress.say(
          "A request failed; retrying in %d s (--retry-timeout limits the retries)."
              .formatted(duration.toSeconds()));
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
