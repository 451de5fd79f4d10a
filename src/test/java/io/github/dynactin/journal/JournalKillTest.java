package io.github.dynactin.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dynactin.journal.JournalException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on a real folder, killed. */
@Tag("nightly")
@Timeout(3600)
class JournalKillTest {
  /** More in a soak: {@code -Ddynactin.kills=1000}. */
  private static final int KILLS = Integer.getInteger("dynactin.kills", 10);

  /** A journal is read from its beginning each time: after so many kills there is a new one. */
  private static final int KILLS_OF_ONE = 50;

  private final Path folder;

  JournalKillTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void whatAKilledProcessHadSyncedIsThere() throws IOException, InterruptedException {
    Random random = new Random(4);
    long records = 0;
    for (int kills = 0; kills < KILLS; kills += KILLS_OF_ONE) {
      Path journal = Files.createDirectory(folder.resolve("journal-" + kills));
      records += killed(journal, Math.min(KILLS_OF_ONE, KILLS - kills), random);
    }
    assertThat(records).isGreaterThan(KILLS);
    System.out.printf("%,d kills of a process that appends, %,d records%n", KILLS, records);
  }

  /** Kills so often a process that appends to a journal; how many records it told of in the end. */
  private static long killed(Path journal, int kills, Random random)
      throws IOException, InterruptedException {
    long told = -1;
    for (int kill = 0; kill < kills; kill++) {
      try (JournalProcess process = JournalProcess.start(journal, Integer.MAX_VALUE)) {
        assertThat(process.next()).isEqualTo("open");
        told = Math.max(told, Long.parseLong(process.next()));
        Thread.sleep(random.nextInt(60));
        process.kill();
        for (String line = process.next(); !line.equals("nothing"); line = process.next()) {
          told = Long.parseLong(line);
        }
      }
      long[] next = {0};
      long there =
          Journal.read(
              new FolderDisk(journal),
              record -> assertThat(record).isEqualTo(JournalProcess.record(next[0]++)));
      assertThat(there).as("records after kill %s", kill).isGreaterThan(told);
    }
    return told + 1;
  }

  @Test
  void twoProcessesCantHaveOneJournal() throws IOException {
    try (JournalProcess first = JournalProcess.start(folder, 2)) {
      assertThat(first.next()).isEqualTo("open");
      assertThat(first.next()).isEqualTo("1");
      try (JournalProcess second = JournalProcess.start(folder, 1)) {
        assertThat(second.next()).isEqualTo("LOCKED");
      }
      assertLocked();
      assertThat(Records.read(new FolderDisk(folder))).as("reading needs no lock").hasSize(2);
      first.kill();
      assertThat(Records.opened(new FolderDisk(folder))).hasSize(2);
    }
  }

  @Test
  void aSecondTryInTheSameProcessDoesntFreeTheLockForOthers() throws IOException {
    try (Journal journal = Journal.open(new FolderDisk(folder), record -> {})) {
      assertLocked();
      try (JournalProcess other = JournalProcess.start(folder, 1)) {
        assertThat(other.next()).isEqualTo("LOCKED");
      }
      journal.append(new byte[] {1});
      journal.sync();
    }
    try (JournalProcess other = JournalProcess.start(folder, 1)) {
      assertThat(other.next()).isEqualTo("open");
    }
  }

  private void assertLocked() {
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> Journal.open(new FolderDisk(folder), record -> {}))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.LOCKED));
  }
}
