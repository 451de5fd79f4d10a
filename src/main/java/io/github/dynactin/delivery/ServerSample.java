package io.github.dynactin.delivery;

import io.github.dynactin.delivery.ledger.Held;
import io.github.dynactin.delivery.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources that were verified last: a server that was restored lacks them, or an update. */
record ServerSample(Ledger ledger) {
  /** What is to be read. */
  List<String> paths() {
    return ledger.lastVerified();
  }

  /** True if they are there, in the version that was read back. */
  boolean isThere(Map<String, Stored> read) {
    return paths().stream().allMatch(path -> isThere(path, Optional.ofNullable(read.get(path))));
  }

  private boolean isThere(String path, Optional<Stored> stored) {
    String version = ledger.held(path).map(Held::version).orElse("");
    return stored
        .map(Stored::version)
        .filter(found -> found.isEmpty() || version.isEmpty() || found.equals(version))
        .isPresent();
  }
}
