package io.github.dynactin.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dynactin.journal.JournalException.Reason;
import io.github.dynactin.testing.SimulatedDisk;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Records go in and come out. */
class JournalTest {

  @Property(tries = 300)
  void anyRecordsComeBackWhateverIsDoneBetweenThem(
      @ForAll @Size(max = 20) List<@Size(max = 300) byte[]> records, @ForAll List<Between> doings) {
    SimulatedDisk disk = new SimulatedDisk();
    Journal journal = Journal.open(disk, record -> {});
    for (int i = 0; i < records.size(); i++) {
      journal.append(records.get(i));
      Between between = doings.isEmpty() ? Between.NOTHING : doings.get(i % doings.size());
      if (between == Between.SYNC) {
        journal.sync();
      }
      if (between == Between.COMPACT) {
        journal.replaceAll(records.subList(0, i + 1));
      }
      if (between == Between.CLOSE) {
        journal.close();
      }
      if (between == Between.CLOSE || between == Between.KILL) {
        disk = disk.afterKill();
        journal = Journal.open(disk, record -> {});
        assertThat(journal.cut()).isZero();
      }
      assertThat(journal.size()).isEqualTo(i + 1);
    }
    List<byte[]> found = new ArrayList<>();
    Journal.read(disk, found::add);
    assertThat(found).usingRecursiveComparison().isEqualTo(records);
  }

  /** What is done between two records. */
  enum Between {
    NOTHING,
    SYNC,
    CLOSE,
    KILL,
    COMPACT
  }

  @Test
  void aSyncWithNothingAppendedCostsNothing() {
    SimulatedDisk disk = new SimulatedDisk();
    try (Journal journal = Journal.open(disk, record -> {})) {
      journal.append(new byte[] {1});
      int before = disk.syncs();
      journal.sync();
      assertThat(disk.syncs()).isEqualTo(before + 1);
      int operations = disk.operations();
      journal.sync();
      journal.sync();
      assertThat(disk.operations()).isEqualTo(operations);
    }
  }

  @Test
  void openingAndClosingAJournalThatWasClosedWritesNothing() {
    SimulatedDisk disk = new SimulatedDisk();
    Records.opened(disk);
    byte[] before = disk.content("journal");
    int syncs = disk.syncs();
    Records.opened(disk);
    assertThat(disk.content("journal")).isEqualTo(before);
    assertThat(disk.syncs()).isEqualTo(syncs);
  }

  @Test
  void aClosedJournalTakesNothing() {
    Journal journal = Journal.open(new MemoryDisk(), record -> {});
    journal.close();
    journal.close();
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> journal.append(new byte[0]))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNUSABLE));
  }

  @Test
  void theLongestRecordIsTakenAndALongerOneRefused() {
    MemoryDisk disk = new MemoryDisk();
    try (Journal journal = Journal.open(disk, record -> {})) {
      journal.append(new byte[16 << 20]);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> journal.append(new byte[(16 << 20) + 1]));
      journal.append(new byte[] {1});
    }
    assertThat(Records.read(disk)).hasSize(2);
  }

  @Test
  void aJournalInMemoryIsOneToo() {
    MemoryDisk disk = new MemoryDisk();
    try (Journal journal = Journal.open(disk, record -> {})) {
      assertThatExceptionOfType(JournalException.class)
          .isThrownBy(() -> Journal.open(disk, record -> {}))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.LOCKED));
      new History().runOn(new MemoryDisk());
      journal.append("kept".getBytes(UTF_8));
      journal.replaceAll(List.of("one".getBytes(UTF_8), "two".getBytes(UTF_8)));
      assertThat(Records.read(disk)).containsExactly("one", "two");
    }
    assertThat(Records.opened(disk)).containsExactly("one", "two");
  }

  @Test
  void aJournalOnADiskThatStoresNothingTakesRecordsAllTheSame() {
    DiscardingDisk disk = new DiscardingDisk();
    try (Journal journal = Journal.open(disk, record -> {})) {
      assertThatExceptionOfType(JournalException.class)
          .isThrownBy(() -> Journal.open(disk, record -> {}))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.LOCKED));
      journal.append(new byte[] {1});
      journal.sync();
      assertThat(journal.size()).isEqualTo(1);
      journal.replaceAll(List.of(new byte[] {2}, new byte[] {3}));
      journal.append(new byte[] {4});
      assertThat(journal.size()).isEqualTo(3);
    }
    assertThat(Records.opened(disk)).isEmpty();
  }

  @Test
  void manyThreadsAppendAndOneReads() {
    MemoryDisk disk = new MemoryDisk();
    try (Journal journal = Journal.open(disk, record -> {})) {
      List<CompletableFuture<Void>> lanes =
          IntStream.range(0, 4)
              .mapToObj(lane -> CompletableFuture.runAsync(() -> append(journal, lane)))
              .toList();
      for (long seen = 0; lanes.stream().anyMatch(lane -> !lane.isDone()); ) {
        long now = Journal.read(disk, record -> {});
        assertThat(now).isGreaterThanOrEqualTo(seen);
        seen = now;
      }
      lanes.forEach(CompletableFuture::join);
    }
    List<String> records = Records.read(disk);
    for (int lane = 0; lane < 4; lane++) {
      String its = lane + ":";
      assertThat(records.stream().filter(record -> record.startsWith(its)))
          .containsExactlyElementsOf(
              IntStream.range(0, 200).mapToObj(number -> its + number).toList());
    }
  }

  private static void append(Journal journal, int lane) {
    for (int number = 0; number < 200; number++) {
      journal.append((lane + ":" + number).getBytes(UTF_8));
      journal.sync();
    }
  }
}
