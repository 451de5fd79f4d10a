package io.github.dynactin.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dynactin.journal.JournalException.Reason;
import io.github.dynactin.testing.DiskFault;
import io.github.dynactin.testing.DiskFault.Part;
import io.github.dynactin.testing.PowerLoss;
import io.github.dynactin.testing.SimulatedDisk;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The disk refuses at every operation there is: no space, no right, a fault. */
@Tag("nightly")
class JournalFailureTest {

  @Test
  void aFailureAtAnyOperationIsToldAndTakesNothing() {
    SimulatedDisk whole = new SimulatedDisk();
    new History().runOn(whole);
    int failures = 0;
    for (int operation = 1; operation <= whole.operations(); operation++) {
      for (Part part : Part.values()) {
        for (boolean forGood : List.of(false, true)) {
          failsAt(DiskFault.failure(operation, part, forGood));
          failures++;
        }
      }
    }
    assertThat(failures).isGreaterThan(500);
  }

  @Test
  void nothingCanBeWrittenAfterAFailure() {
    SimulatedDisk disk = new SimulatedDisk();
    Journal journal = Journal.open(disk, record -> {});
    journal.append(new byte[] {1});
    disk.set(DiskFault.failure(2, Part.NONE, false));
    assertUnusable(journal::sync);
    assertUnusable(journal::sync);
    assertUnusable(() -> journal.append(new byte[] {2}));
    assertUnusable(() -> journal.replaceAll(List.of()));
    int operations = disk.operations();
    journal.close();
    assertThat(disk.operations()).as("nothing is written on closing").isEqualTo(operations);
    assertThat(Records.opened(disk.afterKill())).containsExactly("\u0001");
  }

  @Test
  void aJournalThatFailedToOpenGivesItsLockBack() {
    SimulatedDisk disk = new SimulatedDisk();
    disk.set(DiskFault.failure(2, Part.NONE, false));
    assertUnusable(() -> Journal.open(disk, record -> {}));
    assertThat(Records.opened(disk)).isEmpty();
  }

  @Test
  void whoeverReadsTheRecordsMayThrow() {
    SimulatedDisk disk = new SimulatedDisk();
    new History().runOn(disk);
    IllegalStateException thrown =
        catchThrowableOfType(
            IllegalStateException.class,
            () ->
                Journal.open(
                    disk,
                    record -> {
                      throw new IllegalStateException("mine");
                    }));
    assertThat(thrown).hasMessage("mine");
    assertThat(Records.opened(disk)).containsExactly("again", "and again");
  }

  private static void failsAt(DiskFault fault) {
    SimulatedDisk disk = new SimulatedDisk();
    History history = new History();
    disk.set(fault);
    assertUnusable(() -> history.runOn(disk));
    for (PowerLoss loss : PowerLoss.values()) {
      List<String> found = Records.opened(disk.afterPowerLoss(loss, fault.operation()));
      assertThat(history.allows(found)).as("%s, %s: %s", fault, loss, found).isTrue();
    }
    List<String> found = Records.opened(disk.afterKill());
    assertThat(history.allows(found)).as("%s: %s", fault, found).isTrue();
  }

  private static void assertUnusable(Runnable call) {
    JournalException thrown = catchThrowableOfType(JournalException.class, call::run);
    assertThat(thrown).isNotNull();
    assertThat(thrown.reason()).isEqualTo(Reason.UNUSABLE);
  }
}
