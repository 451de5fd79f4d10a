package io.github.dynactin.delivery;

import io.github.dynactin.delivery.ledger.Held;
import io.github.dynactin.delivery.ledger.Ledger;
import io.github.dynactin.transport.ServerFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks, once a run, whether the server still is what the journal remembers: a server restored from
 * a backup, or emptied, isn't, and then nothing that the journal says can be trusted.
 */
final class Sentinel {
  private final Ledger ledger;
  private final Reading reading;

  Sentinel(Ledger ledger, Reading reading) {
    this.ledger = ledger;
    this.reading = reading;
  }

  /**
   * True if the resources that were verified last are there, in the version that was read back.
   *
   * @throws ServerFault if they can't be read
   */
  boolean findsEverything() throws ServerFault {
    List<String> paths = ledger.lastVerified();
    if (paths.isEmpty()) {
      return true;
    }
    Map<String, Stored> stored = reading.read(paths);
    return paths.stream().allMatch(path -> isThere(path, Optional.ofNullable(stored.get(path))));
  }

  private boolean isThere(String path, Optional<Stored> stored) {
    String version = ledger.held(path).map(Held::version).orElse("");
    return stored
        .map(Stored::version)
        .filter(found -> found.isEmpty() || version.isEmpty() || found.equals(version))
        .isPresent();
  }
}
