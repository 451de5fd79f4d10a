package io.github.dynactin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.testing.Crash;
import io.github.dynactin.testing.DiskFault;
import io.github.dynactin.testing.DiskFault.Part;
import io.github.dynactin.testing.PowerLoss;
import io.github.dynactin.testing.SimulatedDisk;
import io.github.dynactin.testing.world.FaultPlan;
import io.github.dynactin.testing.world.Habit;
import io.github.dynactin.testing.world.ModelSettings;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.ServerFault;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Stops the process at every place there is: before, in and after every operation on the disk,
 * before and after every request. Then the power may fail as well. The next run must put everything
 * right, whatever the night was about.
 */
@Tag("nightly")
class CrashPointsTest {
  private static final int SEEDS = Integer.getInteger("dynactin.crashSeeds", 2);

  @ParameterizedTest
  @EnumSource(WriteMode.class)
  void everyOperationOnTheDiskMayBeTheLast(WriteMode mode) {
    int points = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      int operations = operations(mode, seed);
      for (int operation = 1; operation <= operations; operation++) {
        for (Part part : Part.values()) {
          DiskFault crash = DiskFault.crash(operation, part);
          points += stopped(mode, seed, nights -> nights.disk.set(crash), FaultPlan.none());
        }
      }
    }
    System.out.printf("%s: %,d crash points on the disk%n", mode.slug(), points);
    assertThat(points).isGreaterThan(SEEDS * 750);
  }

  @ParameterizedTest
  @EnumSource(WriteMode.class)
  void everyRequestMayBeTheLast(WriteMode mode) {
    int points = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      for (boolean answered : new boolean[] {false, true}) {
        for (int request = 1; stopsAt(mode, seed, request, answered); request++) {
          points += 1 + PowerLoss.values().length;
        }
      }
    }
    System.out.printf("%s: %,d crash points at requests%n", mode.slug(), points);
    assertThat(points).isGreaterThan(SEEDS * 125);
  }

  /** A disk that is full, or broken, ends the run; nothing is sent that isn't in the journal. */
  @Test
  void everyOperationOnTheDiskMayFail() {
    int points = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      int operations = operations(WriteMode.PUT, seed);
      for (int operation = 1; operation <= operations; operation++) {
        for (boolean forGood : new boolean[] {false, true}) {
          DiskFault full = DiskFault.failure(operation, Part.HALF, forGood);
          SimulatedNights nights = night(WriteMode.PUT, seed);
          nights.disk.set(full);
          nights.run(FaultPlan.none());
          nights.disk = nights.disk.afterKill();
          nights.endsWell();
          points++;
        }
      }
    }
    assertThat(points).isGreaterThan(SEEDS * 50);
  }

  private static int operations(WriteMode mode, int seed) {
    SimulatedNights nights = night(mode, seed);
    nights.disk.set(DiskFault.none());
    assertThat(nights.run(FaultPlan.none())).isTrue();
    return nights.disk.operations();
  }

  /** The end of the process alone, and with each loss of power. */
  private static int stopped(
      WriteMode mode, int seed, Consumer<SimulatedNights> fault, FaultPlan plan) {
    List<SimulatedDisk> disks = new ArrayList<>();
    SimulatedNights first = night(mode, seed);
    fault.accept(first);
    assertThat(first.run(plan)).as("the process has ended").isFalse();
    disks.add(first.disk.afterKill());
    for (PowerLoss loss : PowerLoss.values()) {
      disks.add(first.disk.afterPowerLoss(loss, seed));
    }
    // The same night again for each disk: the server is as it was when the process ended.
    for (SimulatedDisk disk : disks) {
      SimulatedNights nights = night(mode, seed);
      fault.accept(nights);
      nights.run(plan);
      nights.disk = disk;
      nights.endsWell();
    }
    return disks.size();
  }

  private static boolean stopsAt(WriteMode mode, int seed, int request, boolean answered) {
    SimulatedNights first = night(mode, seed);
    if (first.run(server -> new Stopping(server, request, answered))) {
      return false; // there are no more requests
    }
    List<SimulatedDisk> disks = new ArrayList<>(List.of(first.disk.afterKill()));
    for (PowerLoss loss : PowerLoss.values()) {
      disks.add(first.disk.afterPowerLoss(loss, seed));
    }
    for (SimulatedDisk disk : disks) {
      SimulatedNights nights = night(mode, seed);
      nights.run(server -> new Stopping(server, request, answered));
      nights.disk = disk;
      nights.endsWell();
    }
    return true;
  }

  /** A first night that went well, then edits: the next run creates, changes and takes back. */
  private static SimulatedNights night(WriteMode mode, int seed) {
    ModelSettings model =
        mode == WriteMode.PUT
            ? ModelSettings.strict()
            : ModelSettings.strict().with(Habit.SERVER_IDS_400);
    DeliverySettings settings =
        DeliverySettings.defaults().withMode(mode).withLimits(new BundleLimits(4, 1_000_000));
    SimulatedNights nights = new SimulatedNights(seed, model, settings);
    if (seed % 2 == 1) {
      assertThat(nights.run(FaultPlan.none())).isTrue();
    }
    for (int i = 0; i < 6; i++) {
      nights.source.edit();
    }
    return nights;
  }

  /** The process ends when it is about to send a request, or has just been answered. */
  private static final class Stopping implements FhirEndpoint {
    private final FhirEndpoint server;
    private final int last;
    private final boolean answered;
    private int requests;

    Stopping(FhirEndpoint server, int last, boolean answered) {
      this.server = server;
      this.last = last;
      this.answered = answered;
    }

    @Override
    public URI base() {
      return server.base();
    }

    @Override
    public JsonNode post(JsonNode bundle) throws ServerFault {
      requests++;
      if (requests >= last && !answered) {
        throw Crash.at(requests);
      }
      JsonNode answer = server.post(bundle);
      if (requests >= last) {
        throw Crash.at(requests);
      }
      return answer;
    }

    @Override
    public JsonNode search(String type, String form) throws ServerFault {
      return server.search(type, form);
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
