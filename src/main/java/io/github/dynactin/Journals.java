package io.github.dynactin;

import io.github.dynactin.delivery.DeliverySettings;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.delivery.ledger.ContentHash;
import io.github.dynactin.delivery.ledger.Ledger;
import io.github.dynactin.delivery.ledger.LedgerIdentity;
import io.github.dynactin.journal.Disk;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.privacy.KeyFingerprint;
import io.github.dynactin.transport.ServerIdentity;
import java.net.URI;

/** Opens the journal of one source and one server; what is in it is made with the key. */
final class Journals {
  private final Keyed keyed;
  private final KeyFingerprint fingerprint;
  private final String tenant;

  Journals(IdKey key, KeyFingerprint fingerprint, String tenant) {
    this.keyed = new Keyed(key);
    this.fingerprint = fingerprint;
    this.tenant = tenant;
  }

  Ledger open(Disk disk, URI server, DeliverySettings settings) {
    return Ledger.open(disk, identity(server, settings), hash());
  }

  Ledger glance(Disk disk, URI server, DeliverySettings settings) {
    return Ledger.glance(disk, identity(server, settings), hash());
  }

  /** Names a case where nobody may learn whose it is. */
  CaseKey key(CaseId id) {
    return new CaseKey("c" + keyed.name("case", tenant + "|" + id));
  }

  /** Names a source where its own name may be a patient's. */
  String sourceKey(String name) {
    return "s" + keyed.name("source-name", tenant + "|" + name);
  }

  private LedgerIdentity identity(URI server, DeliverySettings settings) {
    return new LedgerIdentity(
        keyed.name("target", ServerIdentity.of(server) + "|" + tenant),
        fingerprint.hex(),
        settings.mode().slug(),
        keyed.name("source", tenant));
  }

  private ContentHash hash() {
    return new ContentHash(keyed.bytes("content", ""));
  }
}
