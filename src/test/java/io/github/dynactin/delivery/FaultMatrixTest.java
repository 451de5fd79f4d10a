package io.github.dynactin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.world.FaultPlan;
import io.github.dynactin.testing.world.Faults;
import io.github.dynactin.testing.world.ModelSettings;
import io.github.dynactin.testing.world.Traffic;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every fault, at the first, a middle and the last transaction and at every reading. */
@Tag("nightly")
class FaultMatrixTest {
  private static final int SEEDS = Integer.getInteger("dynactin.faultSeeds", 10);

  @ParameterizedTest
  @EnumSource(Faults.class)
  void isOvercomeWhereverItHappens(Faults fault) {
    for (int seed = 0; seed < SEEDS; seed++) {
      int writes = transactions(seed);
      for (int position : new int[] {1, (writes + 1) / 2, writes}) {
        once(fault, seed, FaultPlan.nth(fault, Traffic.WRITE, position));
      }
      once(fault, seed, FaultPlan.nth(fault, 1 + seed));
    }
  }

  /** A server that never gets better is given up in bounded time, and nothing is half done. */
  @ParameterizedTest
  @EnumSource(Faults.class)
  void isGivenUpIfItStays(Faults fault) {
    SimulatedNights nights = nights(1);
    nights.run(FaultPlan.each(fault, Traffic.WRITE));
    assertThat(nights.time.slept()).isLessThanOrEqualTo(nights.settings.retry().timeout());
    nights.endsWell();
  }

  @AfterAll
  static void tell() {
    int kinds = Faults.values().length;
    System.out.printf(
        "%,d faults of %,d kinds, and each kind without end%n", kinds * SEEDS * 4, kinds);
  }

  private static void once(Faults fault, int seed, FaultPlan plan) {
    SimulatedNights nights = nights(seed);
    assertThat(nights.run(plan)).isTrue();
    Optional<FaultPlan.Injected> injected = plan.injected().stream().findFirst();
    boolean passing = Faults.passing().contains(fault) && fault != Faults.RETRY_AFTER_ABSURD;
    if (injected.isPresent() && passing) {
      assertThat(nights.stored).as("cases delivered in spite of " + fault).isEqualTo(3);
    }
    nights.endsWell();
  }

  private static int transactions(int seed) {
    SimulatedNights nights = nights(seed);
    nights.run(FaultPlan.none());
    return (int) nights.server.writes();
  }

  private static SimulatedNights nights(int seed) {
    DeliverySettings settings =
        DeliverySettings.defaults().withLimits(new BundleLimits(3, 1_000_000));
    SimulatedNights nights = new SimulatedNights(seed, ModelSettings.strict(), settings);
    for (int i = 0; i < 8; i++) {
      nights.source.edit();
    }
    return nights;
  }
}
