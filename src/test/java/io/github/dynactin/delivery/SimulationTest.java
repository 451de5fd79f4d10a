package io.github.dynactin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.DiskFault;
import io.github.dynactin.testing.DiskFault.Part;
import io.github.dynactin.testing.PowerLoss;
import io.github.dynactin.testing.world.FaultPlan;
import io.github.dynactin.testing.world.Faults;
import io.github.dynactin.testing.world.Habit;
import io.github.dynactin.testing.world.ModelSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whole histories by chance: the source is edited, requests fail in every way, the process is
 * killed, the power fails, the clock jumps. Each is known by its seed and runs again the same.
 */
@Tag("nightly")
class SimulationTest {
  private static final int HISTORIES = Integer.getInteger("dynactin.histories", 2_000);
  private static final long FIRST_SEED = Long.getLong("dynactin.seed", 1);
  private static final int MOST_NIGHTS = 6;

  @Test
  void everyHistoryEndsWithWhatTheSourceSays() {
    int crashes = 0;
    int faults = 0;
    int outcomes = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
      History history = new History(seed);
      try {
        history.run();
      } catch (AssertionError | RuntimeException wrong) {
        throw new AssertionError("history " + seed + ": " + wrong, wrong);
      }
      crashes += history.crashes;
      faults += history.faults;
      outcomes += history.nights.outcomes;
    }
    assertThat(crashes).as("crashes").isGreaterThan(HISTORIES / 4);
    assertThat(faults).as("faults").isGreaterThan(HISTORIES);
    System.out.printf(
        "%,d histories: %,d faults, %,d crashes, %,d outcomes checked%n",
        HISTORIES, faults, crashes, outcomes);
  }

  private static final class History {
    private final Random random;
    private final SimulatedNights nights;
    private int crashes;
    private int faults;

    History(long seed) {
      random = new Random(seed);
      boolean serverIds = random.nextInt(4) == 0;
      DeliverySettings settings =
          DeliverySettings.defaults()
              .withMode(serverIds ? WriteMode.CONDITIONAL_CREATE : WriteMode.PUT)
              .withLimits(new BundleLimits(1 + random.nextInt(12), 1_000_000));
      nights = new SimulatedNights(seed, model(serverIds), settings);
    }

    private ModelSettings model(boolean serverIds) {
      ModelSettings model = ModelSettings.strict();
      if (serverIds) {
        model = model.with(random.nextBoolean() ? Habit.SERVER_IDS_400 : Habit.SERVER_IDS_405);
      } else if (random.nextInt(4) == 0) {
        model = model.with(Habit.VERSION_FOR_EACH_PUT);
      } else if (random.nextInt(4) == 0) {
        model = model.with(Habit.REPLACES_LABELS);
      }
      return random.nextInt(4) == 0 ? model.withMaxEntries(100) : model;
    }

    void run() {
      int count = 1 + random.nextInt(MOST_NIGHTS);
      for (int night = 0; night < count; night++) {
        for (int edits = random.nextInt(4); edits > 0; edits--) {
          nights.source.edit();
        }
        night();
      }
      nights.endsWell();
    }

    private void night() {
      if (random.nextInt(3) == 0) {
        Part part = any(List.of(Part.values()));
        nights.disk.set(
            random.nextInt(4) == 0
                ? DiskFault.failure(1 + random.nextInt(40), part, random.nextBoolean())
                : DiskFault.crash(1 + random.nextInt(40), part));
      }
      if (random.nextInt(10) == 0) {
        nights.time.jump(Duration.ofDays(random.nextInt(8000) - 4000L));
      }
      List<Faults> all = Arrays.asList(Faults.values());
      List<Faults> kinds = random.nextBoolean() ? all : Faults.passing();
      FaultPlan plan = FaultPlan.random(random.nextLong(), random.nextInt(3) * 0.25, kinds);
      boolean ended = nights.run(plan);
      faults += plan.injected().size();
      if (!ended) {
        crashes++;
        restart();
      }
      nights.disk.set(DiskFault.none());
    }

    private void restart() {
      nights.disk =
          random.nextBoolean()
              ? nights.disk.afterKill()
              : nights.disk.afterPowerLoss(any(List.of(PowerLoss.values())), random.nextLong());
    }

    private <T> T any(List<T> choices) {
      return choices.get(random.nextInt(choices.size()));
    }
  }
}
