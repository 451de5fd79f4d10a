package io.github.dynactin;

import static java.util.Objects.requireNonNull;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import io.github.dynactin.guest.OwnClassLoader;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.HapiEndpoint;
import io.github.dynactin.transport.ServerSettings;
import java.net.URI;
import java.util.function.Supplier;
import org.apache.http.client.HttpClient;

/**
 * The server that a pipeline pushes to, and who makes the connections.
 *
 * @param base FHIR base URL
 * @param opener makes the way to it
 */
record HostedServer(URI base, Supplier<FhirEndpoint> opener) {
  HostedServer {
    requireNonNull(base, "base");
    requireNonNull(opener, "opener");
  }

  /** By an HTTP client of our own. */
  static HostedServer own(ServerSettings settings) {
    return new HostedServer(settings.base(), () -> new HapiEndpoint(settings));
  }

  /** By a host's HTTP client. */
  static HostedServer over(ServerSettings settings, HttpClient host) {
    requireNonNull(host, "host");
    return new HostedServer(settings.base(), () -> HapiEndpoint.over(settings, host));
  }

  /** By a host's HAPI client, which knows the server and its credentials. */
  static HostedServer over(IGenericClient host) {
    return new HostedServer(
        ServerSettings.of(URI.create(host.getServerBase())).base(), () -> HapiEndpoint.over(host));
  }

  FhirEndpoint open() {
    return OwnClassLoader.during(opener);
  }
}
