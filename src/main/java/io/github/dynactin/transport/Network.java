package io.github.dynactin.transport;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.transport.keys.TlsSettings;
import java.util.Optional;

/**
 * The way to a server.
 *
 * @param tls whom to trust, and what to show
 * @param proxy in between, if there is one; the Java properties and environment variables for
 *     proxies are never looked at
 */
public record Network(TlsSettings tls, Optional<ProxySettings> proxy) {
  /** Checks that both are there. */
  public Network {
    requireNonNull(tls, "tls");
    requireNonNull(proxy, "proxy");
  }

  /** Straight, trusting whom the Java installation trusts. */
  public static Network direct() {
    return new Network(TlsSettings.standard(), Optional.empty());
  }
}
