package io.github.dynactin.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dynactin.testing.Crash;
import io.github.dynactin.testing.DiskFault;
import io.github.dynactin.testing.DiskFault.Part;
import io.github.dynactin.testing.PowerLoss;
import io.github.dynactin.testing.SimulatedDisk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The process or the machine ends at every operation there is. */
@Tag("nightly")
class JournalCrashTest {
  private static final int SCATTERINGS = 12;

  /** From which a recovery has the most to do. */
  private static final List<PowerLoss> WORST =
      List.of(PowerLoss.NOTHING_KEPT, PowerLoss.GROWTH_GARBLED, PowerLoss.SCATTERED);

  private int points;
  private int torn;

  @Test
  void whateverWasSyncedIsThereAfterACrashAtAnyOperation() {
    int operations = operations();
    for (int operation = 1; operation <= operations; operation++) {
      for (Part part : Part.values()) {
        History history = new History();
        SimulatedDisk crashed = crash(operation, part, history);
        String point = "operation " + operation + ", done: " + part;
        SimulatedDisk killed = crashed.afterKill();
        boolean between = part == Part.NONE || part == Part.ALL;
        goesOn(killed.afterKill(), history, point + ", killed");
        if (between) {
          assertThat(cut(killed.afterKill())).as(point).isZero();
        }
        aftermaths(crashed).forEach(disk -> goesOn(disk, history, point));
      }
    }
    assertThat(operations).isGreaterThan(50);
    assertThat(points).isGreaterThan(3_000);
    assertThat(torn).as("of them with an end that had to be cut off").isGreaterThan(300);
  }

  @Test
  void aCrashWhileItRecoversFromACrashTakesNothing() {
    int operations = operations();
    for (int operation = 1; operation <= operations; operation++) {
      for (Part part : List.of(Part.NONE, Part.HALF, Part.ALL)) {
        History history = new History();
        SimulatedDisk crashed = crash(operation, part, history);
        String point = "operation " + operation + ", done: " + part;
        Stream.concat(
                Stream.of(crashed.afterKill()),
                WORST.stream().map(loss -> crashed.afterPowerLoss(loss, 0)))
            .forEach(disk -> recoverOften(disk, history, point));
      }
    }
    assertThat(points).isGreaterThan(10_000);
  }

  /** Lets the recovery crash at each of its operations, then lets it through. */
  private void recoverOften(SimulatedDisk disk, History history, String point) {
    boolean through = false;
    for (int operation = 1; !through; operation++) {
      for (Part part : List.of(Part.HALF, Part.ALL)) {
        SimulatedDisk again = disk.afterKill();
        again.set(DiskFault.crash(operation, part));
        try {
          Journal.open(again, record -> {});
          through = true;
        } catch (Crash crash) {
          goesOn(again.afterKill(), history, point + ", again at " + operation);
          goesOn(again.afterPowerLoss(PowerLoss.NOTHING_KEPT, 1), history, point);
          goesOn(again.afterPowerLoss(PowerLoss.SCATTERED, operation), history, point);
        }
      }
    }
  }

  /** Opens it, judges what is there, and goes on appending. */
  private void goesOn(SimulatedDisk disk, History history, String point) {
    points++;
    List<String> found = new ArrayList<>();
    try (Journal journal = Journal.open(disk, record -> found.add(new String(record, UTF_8)))) {
      assertThat(history.allows(found)).as("%s: %s of %s", point, found, history).isTrue();
      assertThat(journal.size()).isEqualTo(found.size());
      torn += journal.cut() > 0 ? 1 : 0;
      SimulatedDisk atOnce = disk.afterPowerLoss(PowerLoss.NOTHING_KEPT, 1);
      assertThat(Records.read(atOnce)).as("what was told is durable: " + point).isEqualTo(found);
      journal.append("one more".getBytes(UTF_8));
      journal.sync();
    }
    found.add("one more");
    SimulatedDisk later = disk.afterPowerLoss(PowerLoss.NOTHING_KEPT, 1);
    assertThat(Records.read(later)).as(point).isEqualTo(found);
    assertThat(cut(later)).as("told once").isZero();
    assertThat(later.has("journal.new")).isFalse();
  }

  private static long cut(Disk disk) {
    try (Journal journal = Journal.open(disk, record -> {})) {
      return journal.cut();
    }
  }

  private static SimulatedDisk crash(int operation, Part part, History history) {
    SimulatedDisk disk = new SimulatedDisk();
    disk.set(DiskFault.crash(operation, part));
    assertThatExceptionOfType(Crash.class).isThrownBy(() -> history.runOn(disk));
    return disk;
  }

  private static Stream<SimulatedDisk> aftermaths(SimulatedDisk crashed) {
    return Stream.of(PowerLoss.values())
        .flatMap(
            loss ->
                LongStream.range(0, loss == PowerLoss.SCATTERED ? SCATTERINGS : 2)
                    .mapToObj(seed -> crashed.afterPowerLoss(loss, seed)));
  }

  private static int operations() {
    SimulatedDisk disk = new SimulatedDisk();
    History history = new History();
    history.runOn(disk);
    assertThat(history.isAll(Records.read(disk.afterPowerLoss(PowerLoss.NOTHING_KEPT, 1))))
        .isTrue();
    return disk.operations();
  }
}
