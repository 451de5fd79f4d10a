package io.github.dynactin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.delivery.RetryPolicy.History;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.ServerFault;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When a failed request is sent again, as a table. */
class RetryPolicyTest {
  private static final Duration NONE = Duration.ZERO;
  private final RetrySettings settings = RetrySettings.defaults();
  private final RetryPolicy policy = new RetryPolicy(settings, new SimulatedTime(1));

  @ParameterizedTest
  @CsvSource({
    "1, 500, 1000",
    "2, 1000, 2000",
    "5, 8000, 16000",
    "7, 32000, 64000",
    "90, 32000, 64000"
  })
  void delaysGrowAndAreNeverShorterThanHalfTheirBound(int attempt, long least, long most) {
    for (int i = 0; i < 100; i++) {
      Duration delay =
          next(fault(Fault.UNAVAILABLE, null), attempt, attempt, false, NONE).orElseThrow();
      assertThat(delay).isBetween(Duration.ofMillis(least), Duration.ofMillis(most));
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "-5", "1"})
  void whatTheServerAsksForNeverShortensADelay(long seconds) {
    Duration asked = Duration.ofSeconds(seconds);
    Duration delay = next(fault(Fault.BUSY, asked), 4, 4, false, NONE).orElseThrow();
    assertThat(delay).isGreaterThanOrEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void whatTheServerAsksForLengthensADelay() {
    Duration asked = Duration.ofMinutes(5);
    assertThat(next(fault(Fault.BUSY, asked), 1, 1, false, NONE)).contains(asked);
  }

  @Test
  void theTimeoutEndsIt() {
    Duration spent = settings.timeout().minusMillis(400);
    assertThat(next(fault(Fault.UNAVAILABLE, null), 1, 1, false, spent)).isEmpty();
    RetryPolicy never = new RetryPolicy(settings.withTimeout(NONE), new SimulatedTime(1));
    History first = new History(1, 1, false, NONE);
    assertThat(never.nextDelay(fault(Fault.UNAVAILABLE, NONE), first)).isEmpty();
  }

  @Test
  void theAttemptsEndItSoonerIfTheServerAnswersOthers() {
    ServerFault away = fault(Fault.UNAVAILABLE, null);
    assertThat(next(away, settings.maxAttempts(), 1, true, NONE)).isEmpty();
    assertThat(next(away, settings.maxAttempts(), 1, false, NONE)).isPresent();
    assertThat(next(away, 10 * settings.maxAttempts(), 1, false, NONE)).isEmpty();
  }

  @Test
  void aRequestThatFailsAloneDoesNotStopTheOthers() {
    ServerFault away = fault(Fault.UNAVAILABLE, null);
    assertThat(policy.isOnlyThisRequest(away, new History(10, 1, true, NONE))).isTrue();
    assertThat(policy.isOnlyThisRequest(away, new History(10, 1, false, NONE))).isFalse();
    assertThat(policy.isOnlyThisRequest(away, new History(10, 1, true, settings.timeout())))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void onlyWhatMayPassIsRetried(Fault fault) {
    assertThat(next(fault(fault, null), 1, 1, false, NONE).isPresent())
        .isEqualTo(fault.isTransient());
  }

  private Optional<Duration> next(
      ServerFault fault, int attempts, int inARow, boolean isUp, Duration lost) {
    return policy.nextDelay(fault, new History(attempts, inARow, isUp, lost));
  }

  private static ServerFault fault(Fault fault, @Nullable Duration asked) {
    return new ServerFault(fault, Origin.of("server", ""), "failed", Optional.ofNullable(asked));
  }
}
