package io.github.dynactin.delivery;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.delivery.ServerRecords.Manifest;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.delivery.ledger.Ledger;
import io.github.dynactin.transport.ServerFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Takes into the journal what the server lists as exported: the journal is new, older than the
 * server, or another one.
 *
 * @param reading retries
 */
record Adoption(ServerRecords records, Reading reading, Ledger ledger) {
  /** Bounds what is in memory at once. */
  private static final int TOGETHER = 100;

  /**
   * Reads index and manifests.
   *
   * @throws ServerFault if they can't be read; what was adopted by then stays
   */
  void adopt() throws ServerFault {
    List<String> pages =
        IntStream.range(0, ServerRecords.INDEX_PAGES).mapToObj(records::indexPath).toList();
    Map<String, CaseKey> cases = new HashMap<>();
    for (Stored page : reading.read(pages).values()) {
      ServerRecords.index(page.json()).forEach(key -> cases.put(records.manifestPath(key), key));
    }
    List<String> manifests = List.copyOf(cases.keySet());
    for (int from = 0; from < manifests.size(); from += TOGETHER) {
      int to = Math.min(from + TOGETHER, manifests.size());
      reading
          .read(manifests.subList(from, to))
          .forEach(
              (path, stored) -> {
                Manifest manifest = ServerRecords.manifest(stored.json());
                ledger.adopt(
                    requireNonNull(cases.get(path)), manifest.paths(), manifest.isRetracted());
              });
    }
  }
}
