package io.github.dynactin.testing.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
  @Test
  void countsRequestsOfOneKindApart() {
    FaultPlan plan = FaultPlan.nth(Faults.FIN, Traffic.WRITE, 2);
    assertThat(plan.next(Traffic.WRITE)).isEmpty();
    assertThat(plan.next(Traffic.READ)).isEmpty();
    assertThat(plan.next(Traffic.READ)).isEmpty();
    assertThat(plan.next(Traffic.WRITE)).contains(Faults.FIN);
    assertThat(plan.next(Traffic.WRITE)).isEmpty();
    assertThat(plan.injected())
        .containsExactly(new FaultPlan.Injected(4, Traffic.WRITE, Faults.FIN));
  }

  @Test
  void goesByTheNumberAmongAll() {
    FaultPlan plan = FaultPlan.of(Map.of(1, Faults.FIN, 3, Faults.DRIP));
    assertThat(plan.next(Traffic.READ)).contains(Faults.FIN);
    assertThat(plan.next(Traffic.WRITE)).isEmpty();
    assertThat(plan.next(Traffic.SEARCH)).contains(Faults.DRIP);
  }

  @Test
  void repeatsItsChoicesForTheSameSeed() {
    assertThat(choices(7)).isEqualTo(choices(7)).hasSizeBetween(200, 400);
    assertThat(choices(8)).isNotEqualTo(choices(7));
  }

  @Test
  void callsPassingWhatMaySucceedLater() {
    assertThat(Faults.passing())
        .contains(Faults.STATUS_409, Faults.RESET_AFTER_COMMIT, Faults.FEWER_ENTRIES)
        .doesNotContain(Faults.STATUS_422, Faults.STATUS_413, Faults.REDIRECT_ELSEWHERE);
  }

  @Test
  void asksForTheSamePatienceAtBothLevels() {
    assertThat(FaultyEndpoint.retryAfter(Faults.RETRY_AFTER_SECONDS))
        .contains(Duration.ofSeconds(7));
    assertThat(FaultyEndpoint.retryAfter(Faults.STATUS_503)).isEmpty();
  }

  private static List<FaultPlan.Injected> choices(long seed) {
    FaultPlan plan = FaultPlan.random(seed, 0.3, List.of(Faults.values()));
    for (int i = 0; i < 1000; i++) {
      plan.next(Traffic.WRITE);
    }
    return plan.injected();
  }
}
