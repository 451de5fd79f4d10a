package io.github.dynactin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.delivery.Time;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs by a schedule, on a clock of the test's own. */
class ScheduledRunsTest {
  private final StringWriter said = new StringWriter();
  private final List<String> begun = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-27T01:59:00Z");

  @Test
  void aRunFollowsTheOther() {
    assertThat(runs("0 * * * *", List.of(Duration.ofMinutes(5), Duration.ofMinutes(5))))
        .isEqualTo(ExitCode.SOME_REJECTED);
    assertThat(begun).containsExactly("2026-11-27T02:00:00Z", "2026-11-27T03:00:00Z");
    assertThat(said.toString()).doesNotContain("meanwhile");
  }

  @Test
  void whatWasMissedIsMadeUpForByOneRun() {
    runs("0 * * * *", List.of(Duration.ofMinutes(200), Duration.ofMinutes(5), Duration.ZERO));
    assertThat(begun)
        .containsExactly("2026-11-27T02:00:00Z", "2026-11-27T05:20:00Z", "2026-11-27T06:00:00Z");
    assertThat(said.toString()).contains("A run was due meanwhile, at 2026-11-27T03:00Z.");
  }

  @Test
  void aClockThatIsSetForwardMakesTheRunDue() {
    now = Instant.parse("2026-11-27T01:00:00Z");
    runs("0 2 * * *", List.of(Duration.ZERO), Duration.ofHours(3));
    assertThat(begun).hasSize(1);
    assertThat(Instant.parse(begun.get(0))).isAfterOrEqualTo(Instant.parse("2026-11-27T04:00:00Z"));
  }

  private ExitCode runs(String cron, List<Duration> lengths) {
    return runs(cron, lengths, Duration.ZERO);
  }

  /** As many runs as there are lengths; then the end is asked for by an interrupt. */
  private ExitCode runs(String cron, List<Duration> lengths, Duration jump) {
    try (Interruption interruption = new Interruption(Duration.ofSeconds(1), () -> {})) {
      ScheduledRuns runs =
          new ScheduledRuns(
              new Schedule(new Cron(cron), ZoneOffset.UTC),
              time(lengths, jump),
              interruption,
              new Progress(new PrintWriter(said, true), false),
              Optional.empty());
      return runs.run(
          () -> {
            begun.add(now.toString());
            now = now.plus(lengths.get(begun.size() - 1));
            return begun.size() == 1 ? ExitCode.OK : ExitCode.SOME_REJECTED;
          });
    }
  }

  private Time time(List<Duration> lengths, Duration jump) {
    return new Time() {
      @Override
      public Instant now() {
        return now;
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        if (begun.size() == lengths.size()) {
          throw new InterruptedException();
        }
        assertThat(duration).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(30));
        now = now.plus(duration).plus(jump);
      }

      @Override
      public Duration upTo(Duration bound) {
        return bound;
      }
    };
  }
}
