package io.github.dynactin.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.world.FaultPlan;
import io.github.dynactin.testing.world.Faults;
import io.github.dynactin.testing.world.FaultyProxy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real command line onto HAPI's server with PostgreSQL: requests go wrong, the command is
 * killed, the database stops at once in the middle of a transaction, the FHIR server is killed.
 */
@Tag("soak")
@Timeout(3600)
@TestInstance(Lifecycle.PER_CLASS)
class RealServerTest {
  private static final Duration LIFETIME = Duration.ofHours(3);
  private static final int FAULTS = Integer.getInteger("dynactin.realFaults", 60);
  private static final int KILLS = Integer.getInteger("dynactin.realKills", 20);
  private static final int STOPS = Integer.getInteger("dynactin.databaseStops", 15);
  private static final int SERVER_KILLS = Integer.getInteger("dynactin.serverKills", 5);

  private Optional<PostgresServer> running = Optional.empty();
  private final Random random = new Random(41);
  private final Map<Integer, Integer> codes = new TreeMap<>();
  private volatile boolean exporting;
  private long began;

  @BeforeAll
  void start() throws Exception {
    running = Optional.of(PostgresServer.start(LIFETIME));
  }

  @AfterAll
  void stop() throws IOException {
    if (running.isPresent()) {
      running.get().close();
    }
  }

  @BeforeEach
  void begin() {
    began = System.nanoTime();
    codes.clear();
  }

  @Test
  void requestsThatGoWrongAreOvercome(@TempDir Path folder) throws Exception {
    Deque<Faults> left = new ArrayDeque<>(sample());
    FaultPlan plan =
        new FaultPlan(
            (traffic, number, ofItsKind) ->
                exporting && number % 3 == 0 ? Optional.ofNullable(left.poll()) : Optional.empty());
    try (FaultyProxy proxy = new FaultyProxy(server().base(), plan)) {
      Nights nights = new Nights(folder, proxy.base(), 42);
      while (!left.isEmpty()) {
        night(nights);
      }
      nights.endsWell();
      assertThat(proxy.contactsElsewhere()).isZero();
      assertThat(plan.injected()).hasSize(FAULTS);
      tell(FAULTS, "faults in the way to a real server", nights);
    }
  }

  /** Each kind once, and then any of them again, in any order. */
  private List<Faults> sample() {
    List<Faults> kinds = List.of(Faults.values());
    List<Faults> sample = new ArrayList<>(kinds);
    while (sample.size() < FAULTS) {
      sample.add(kinds.get(random.nextInt(kinds.size())));
    }
    Collections.shuffle(sample, random);
    return sample.subList(0, FAULTS);
  }

  @Test
  void theCommandIsKilled(@TempDir Path folder) throws Exception {
    Trigger trigger = new Trigger(1, false);
    try (FaultyProxy proxy = new FaultyProxy(server().base(), trigger.plan())) {
      Nights nights = new Nights(folder, proxy.base(), 43);
      for (int kills = 0; kills < KILLS; ) {
        nights.edit();
        try (Command export = nights.export()) {
          trigger.arm(export::kill, 1, random.nextInt(10), random.nextInt(120));
          int code = export.code();
          codes.merge(code, 1, Integer::sum);
          trigger.await();
          trigger.disarm();
          if (code == Command.KILLED) {
            kills++;
          } else {
            nights.requireTruth(export);
          }
        }
      }
      nights.endsWell();
      tell(KILLS, "kills of the command", nights);
    }
  }

  @Test
  void theDatabaseStopsAtOnce(@TempDir Path folder) throws Exception {
    Database database = server().database();
    accidents(
        folder,
        44,
        STOPS,
        3,
        () -> {
          database.stopImmediately();
          Thread.sleep(random.nextInt(500));
          database.start();
        },
        "immediate stops of the database");
  }

  @Test
  void theFhirServerIsKilled(@TempDir Path folder) throws Exception {
    FhirServer fhir = server().fhir();
    accidents(
        folder,
        45,
        SERVER_KILLS,
        1,
        () -> {
          fhir.kill();
          fhir.start();
        },
        "kills of the FHIR server");
  }

  private void accidents(
      Path folder, long seed, int all, int aNight, Trigger.Accident accident, String what)
      throws Exception {
    Trigger trigger = new Trigger(2, true);
    try (FaultyProxy proxy = new FaultyProxy(server().base(), trigger.plan())) {
      Nights nights = new Nights(folder, proxy.base(), seed);
      while (trigger.happened() < all) {
        int times = Math.min(aNight, all - trigger.happened());
        trigger.arm(accident, times, random.nextInt(2), random.nextInt(60));
        night(nights);
        trigger.disarm();
        trigger.await();
      }
      nights.endsWell();
      tell(all, what, nights);
    }
  }

  private void night(Nights nights) throws IOException, InterruptedException {
    nights.edit();
    exporting = true;
    try (Command export = nights.export()) {
      codes.merge(export.code(), 1, Integer::sum);
      exporting = false;
      nights.requireTruth(export);
    }
  }

  private void tell(int count, String what, Nights nights) {
    System.out.printf(
        "%,d %s in %,d runs, which ended with %s; %,d s%n",
        count, what, nights.runs(), codes, (System.nanoTime() - began) / 1_000_000_000);
  }

  private PostgresServer server() {
    return running.orElseThrow();
  }
}
