package io.github.dynactin.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.DeliverySettings;
import io.github.dynactin.delivery.RetrySettings;
import io.github.dynactin.delivery.Time;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.delivery.ledger.ContentHash;
import io.github.dynactin.delivery.ledger.Ledger;
import io.github.dynactin.delivery.ledger.LedgerIdentity;
import io.github.dynactin.journal.Disk;
import io.github.dynactin.journal.MemoryDisk;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.HapiEndpoint;
import io.github.dynactin.transport.ServerSettings;
import java.time.Duration;

/** Deliveries for tests. */
public final class Deliveries {
  /** The case of a test that needs only one. */
  public static final CaseKey CASE = new CaseKey("ca5e0000");

  private Deliveries() {}

  /** Over HTTP, without a journal; gives up at once. */
  public static Delivery to(ServerSettings server) {
    DeliverySettings settings =
        DeliverySettings.defaults().withRetry(RetrySettings.defaults().withTimeout(Duration.ZERO));
    return over(new HapiEndpoint(server), new MemoryDisk(), settings, Time.system());
  }

  /** Over anything, with a journal on a disk. */
  public static Delivery over(
      FhirEndpoint server, Disk disk, DeliverySettings settings, Time time) {
    Ledger ledger = Ledger.open(disk, identity(settings), hash());
    return new Delivery(FhirContext.forR4Cached(), server, ledger, settings, time);
  }

  /** What the journals of tests belong to. */
  public static LedgerIdentity identity(DeliverySettings settings) {
    return new LedgerIdentity("target", "key", settings.mode().slug(), "source");
  }

  /** How the hashes of tests are made. */
  public static ContentHash hash() {
    return new ContentHash("a key for tests".getBytes(UTF_8));
  }
}
