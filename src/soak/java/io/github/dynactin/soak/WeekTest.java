package io.github.dynactin.soak;

import io.github.dynactin.testing.world.FaultPlan;
import io.github.dynactin.testing.world.Faults;
import io.github.dynactin.testing.world.FaultyProxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Weeks of nights: the job of {@code examples/scheduled} over a PostgreSQL table that changes by
 * day, into HAPI's server on another PostgreSQL. Each night has a misfortune of its own. Each
 * morning the exit code and the report must be true, and after a week the server must hold what the
 * table says.
 */
@Tag("soak")
@Timeout(7200)
@TestInstance(Lifecycle.PER_CLASS)
class WeekTest {
  private static final Duration LIFETIME = Duration.ofHours(2);
  private static final int WEEKS = Integer.getInteger("dynactin.weeks", 1);
  private static final int CASES = 12;
  private static final List<Faults> WEATHER =
      List.of(
          Faults.RESET_AFTER_COMMIT,
          Faults.STATUS_503,
          Faults.STATUS_409,
          Faults.ZERO_BYTES,
          Faults.GATEWAY_TIMEOUT_AFTER_COMMIT,
          Faults.TRUNCATED_GZIP);

  private Optional<PostgresServer> running = Optional.empty();
  private Optional<Database> registry = Optional.empty();
  private volatile boolean stormy;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    running = Optional.of(PostgresServer.start(LIFETIME));
    registry =
        Optional.of(new Database(PostgresServer.unpack(data).resolve("bin"), data, LIFETIME));
    registry.get().start();
  }

  @AfterAll
  void stop() throws Exception {
    if (registry.isPresent()) {
      registry.get().stopImmediately();
    }
    if (running.isPresent()) {
      running.get().close();
    }
  }

  static List<Long> weeks() {
    return new Random(71).longs(WEEKS, 100, 1_000_000).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("weeks")
  void theServerHoldsWhatTheTableSaysAndEachMorningIsTrue(long seed, @TempDir Path folder)
      throws Exception {
    long began = System.nanoTime();
    Random chance = new Random(seed);
    Trigger trigger = new Trigger(1, false);
    FaultPlan plan =
        trigger.plan(
            (traffic, number, ofItsKind) ->
                stormy && number % 3 == 0
                    ? Optional.of(WEATHER.get(chance.nextInt(WEATHER.size())))
                    : Optional.empty());
    try (CaseTable table = new CaseTable(registry.orElseThrow().url());
        FaultyProxy proxy = new FaultyProxy(running.orElseThrow().base(), plan)) {
      Job job = new Job(folder, table.url(), proxy.base());
      ServerTruth truth = ServerTruth.before(running.orElseThrow().base(), job.key());
      Hospital hospital = new Hospital(table, seed);
      Week week = new Week(hospital, job, trigger, chance);
      week.monday(CASES);
      week.tuesdayTheJobIsKilled();
      week.wednesdayTheServerIsAway(running.orElseThrow().fhir());
      week.thursdayTheTableIsAway(registry.orElseThrow());
      ChangingCase cut = week.fridayACaseIsCutOff();
      week.saturdayTwoStart(cut);
      stormy = true;
      week.sundayEverythingIsLookedAt();
      stormy = false;
      week.nothingIsLeftToDo();
      truth.require(hospital.documents());
      job.tellsNoPlantedValue();
      System.out.printf(
          "a week of nights (%d): %d runs, %d faults, %d kills and outages; %,d s%n",
          seed,
          job.runs(),
          plan.injected().size(),
          trigger.happened(),
          (System.nanoTime() - began) / 1_000_000_000);
    }
  }
}
