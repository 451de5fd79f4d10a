package io.github.dynactin.job;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.delivery.ledger.CaseKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A case that was looked at and isn't on the server as it should be, so that it is looked at again.
 *
 * @param key which; empty if nobody can say
 * @param changed when it changed last; empty if its source doesn't say
 */
public record OpenCase(Optional<CaseKey> key, Optional<Instant> changed) {
  public OpenCase {
    requireNonNull(key, "key");
    requireNonNull(changed, "changed");
  }
}
