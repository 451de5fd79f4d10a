package io.github.dynactin.delivery.ledger;

import static java.util.Objects.requireNonNull;

/**
 * What a journal belongs to. With another server, key or way of writing, what it says would be
 * false, so it isn't used with them.
 *
 * @param target fingerprint of the server's address and the tenant
 * @param key fingerprint of the key that ids and hashes are made with
 * @param mode how resources are written
 * @param source fingerprint of the tenant under the key, the same for each server; empty if the
 *     journal was begun by a version that didn't record it
 */
public record LedgerIdentity(String target, String key, String mode, String source) {
  public LedgerIdentity {
    requireNonNull(target, "target");
    requireNonNull(key, "key");
    requireNonNull(mode, "mode");
    requireNonNull(source, "source");
  }
}
