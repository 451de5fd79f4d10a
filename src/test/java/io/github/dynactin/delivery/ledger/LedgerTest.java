package io.github.dynactin.delivery.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.journal.Journal;
import io.github.dynactin.journal.MemoryDisk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final LedgerIdentity IDENTITY = new LedgerIdentity("t", "k", "put", "s");
  private static final CaseKey KEY = new CaseKey("c0000000");
  private static final int MANY = 25_000;
  private static final int MAX_RECORD = 2_000_000;

  private final MemoryDisk disk = new MemoryDisk();

  @Test
  void doubtsAnEpochOfAnySizeInRecordsThatAreNotTooLong() {
    List<String> paths = new ArrayList<>();
    try (Ledger ledger = open()) {
      ledger.epochs().open("epoch");
      for (int i = 0; i < MANY; i++) {
        paths.add("Observation/o%040x".formatted(i));
      }
      verify(ledger, paths);
      ledger.epochs().doubtEpoch();
      assertThat(ledger.epochs().hasVerified()).isTrue();
      assertThat(ledger.lastVerified()).isEmpty();
    }
    try (Ledger ledger = open()) {
      assertThat(paths)
          .allMatch(path -> ledger.held(path).filter(h -> h.stage() == Stage.UNPROVEN).isPresent());
    }
    List<byte[]> doubts = new ArrayList<>();
    Journal.read(
        disk,
        record -> {
          if (new String(record, UTF_8).contains("\"unproven\"")) {
            doubts.add(record);
          }
        });
    assertThat(doubts).hasSize(3).allMatch(record -> record.length < MAX_RECORD);
  }

  @Test
  void aLongJournalIsMadeAnewWithWhatItAddsUpTo() {
    List<String> paths = List.of("Patient/p", "Observation/o");
    try (Ledger ledger = open()) {
      ledger.epochs().open("epoch");
      for (int i = 0; i < 5_001; i++) {
        verify(ledger, paths);
      }
    }
    long before = records();
    try (Ledger ledger = open()) {
      assertThat(ledger.wanted(KEY)).containsOnlyKeys(paths);
      assertThat(ledger.lastVerified()).containsExactlyElementsOf(paths);
    }
    assertThat(before).isGreaterThan(10_000);
    assertThat(records()).isLessThan(10);
    try (Ledger ledger = open()) {
      assertThat(ledger.held("Patient/p"))
          .contains(new Held("hash", Form.AS_STATED, Stage.VERIFIED, false, "", "1"));
      assertThat(ledger.epochs().open()).isEqualTo("epoch");
      assertThat(ledger.epochs().hasVerified()).isTrue();
    }
  }

  private long records() {
    return Journal.read(disk, record -> {});
  }

  private Ledger open() {
    return Ledger.open(disk, IDENTITY, new ContentHash("key".getBytes(UTF_8)));
  }

  private static void verify(Ledger ledger, List<String> paths) {
    Map<String, String> wanted = new TreeMap<>();
    paths.forEach(path -> wanted.put(path, "hash"));
    ledger.planned(
        KEY,
        wanted,
        paths.stream().map(path -> new Planned(path, "hash", Form.AS_STATED, false)).toList());
    ledger.verified(paths.stream().map(path -> new Acknowledged(path, "", "1")).toList());
  }
}
