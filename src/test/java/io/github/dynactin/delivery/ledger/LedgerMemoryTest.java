package io.github.dynactin.delivery.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.journal.DiscardingDisk;
import io.github.dynactin.testing.LiveHeap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How much of the heap a ledger without a folder needs for what a run has delivered. */
class LedgerMemoryTest {
  private static final int CASES = 20_000;
  private static final int RESOURCES = 6;
  private static final List<String> TYPES =
      List.of("Patient/p", "Condition/c", "Observation/o", "Specimen/s", "DiagnosticReport/r");

  private final RandomTexts texts = new RandomTexts(new Random(1));

  @Test
  void aResourceNeedsFewBytes() {
    long bytes = bytesPerCase(false);
    System.out.println("Ledger, put: " + bytes + " bytes per case of " + RESOURCES);
    assertThat(bytes).isLessThan(100 * RESOURCES + 100);
  }

  @Test
  void aResourceAtAnAddressOfTheServerNeedsFewBytesMore() {
    long bytes = bytesPerCase(true);
    System.out.println("Ledger, addresses: " + bytes + " bytes per case of " + RESOURCES);
    assertThat(bytes).isLessThan(150 * RESOURCES + 100);
  }

  private long bytesPerCase(boolean hasAddresses) {
    LedgerIdentity identity = new LedgerIdentity("target", "key", "put", "source");
    try (Ledger ledger =
        Ledger.open(new DiscardingDisk(), identity, new ContentHash("key".getBytes(UTF_8)))) {
      ledger.epochs().open(texts.hex(32));
      deliver(ledger, -1, hasAddresses); // loads classes
      long before = LiveHeap.bytes();
      for (int i = 0; i < CASES; i++) {
        deliver(ledger, i, hasAddresses);
      }
      long after = LiveHeap.bytes();
      assertThat(ledger.cases()).hasSize(CASES + 1);
      return (after - before) / CASES;
    }
  }

  private void deliver(Ledger ledger, int number, boolean hasAddresses) {
    Map<String, String> wanted = new TreeMap<>();
    List<Planned> writes = new ArrayList<>();
    List<Acknowledged> read = new ArrayList<>();
    for (int i = 0; i < RESOURCES; i++) {
      String path = TYPES.get(i % TYPES.size()) + texts.hex(40);
      String hash = texts.hex(40);
      String address = hasAddresses ? "Observation/" + (1000 + number * RESOURCES + i) : "";
      wanted.put(path, hash);
      writes.add(new Planned(path, hash, Form.AS_STATED, true));
      read.add(new Acknowledged(path, address, "1"));
    }
    ledger.planned(new CaseKey("c" + texts.hex(40)), wanted, writes);
    ledger.sending(wanted.keySet());
    ledger.acked(read);
    ledger.verified(read);
  }
}
