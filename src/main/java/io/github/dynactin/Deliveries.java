package io.github.dynactin;

import ca.uhn.fhir.context.FhirContext;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.DeliverySettings;
import io.github.dynactin.delivery.Time;
import io.github.dynactin.delivery.ledger.Ledger;
import io.github.dynactin.guest.OwnClassLoader;
import io.github.dynactin.journal.Disk;
import io.github.dynactin.transport.ServerSettings;

/** Opens deliveries, each with its way to a server and its journal. */
final class Deliveries {
  private final FhirContext fhir;
  private final Journals journals;

  Deliveries(FhirContext fhir, Journals journals) {
    this.fhir = fhir;
    this.journals = journals;
  }

  Delivery open(ServerSettings server, DeliverySettings settings, Disk disk, Time time) {
    Ledger ledger = journals.open(disk, server.base(), settings);
    return over(HostedServer.own(server), ledger, settings, time);
  }

  Delivery glance(ServerSettings server, DeliverySettings settings, Disk disk, Time time) {
    Ledger ledger = journals.glance(disk, server.base(), settings);
    return over(HostedServer.own(server), ledger, settings, time);
  }

  /** The one that a pipeline is built with. */
  Delivery open(HostedServer server, PipelineBuilder builder) {
    Ledger ledger = journals.open(builder.journal(), server.base(), builder.delivery);
    return over(server, ledger, builder.delivery, Time.system());
  }

  /** Whoever can't be reached in the way that was said leaves no journal locked. */
  private Delivery over(HostedServer server, Ledger ledger, DeliverySettings settings, Time time) {
    return OwnClassLoader.during(
        () -> {
          try {
            return new Delivery(fhir, server.open(), ledger, settings, time);
          } catch (RuntimeException unusable) {
            ledger.close();
            throw unusable;
          }
        });
  }
}
