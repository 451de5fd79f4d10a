package io.github.dynactin.transport;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.transport.keys.TlsSettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where to deliver, and how.
 *
 * @param base FHIR base URL, without user info, query or fragment
 * @param credentials what to show the server
 * @param limits what a request may take
 * @param headers sent with each request as well
 * @param network the way to the server; a client that a host hands in has its own
 * @param plainCredentials true to send credentials over {@code http} to a host other than this
 *     machine, where anybody on the way can read them and use them
 */
public record ServerSettings(
    URI base,
    Credentials credentials,
    Limits limits,
    Map<String, String> headers,
    Network network,
    boolean plainCredentials) {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if the URL isn't a base URL, if a header isn't sensible, or if
   *     credentials would be sent in clear without having been allowed to
   */
  public ServerSettings {
    base = requireBase(base);
    requireNonNull(credentials, "credentials");
    requireNonNull(limits, "limits");
    requireNonNull(network, "network");
    headers = Headers.requireSensible(headers);
    if (!credentials.isNone() && !plainCredentials && !isConfidential(base)) {
      throw new IllegalArgumentException(
          "credentials aren't sent over http to another machine, where anybody on the way can read"
              + " them: use https");
    }
  }

  /** A server that wants no credentials, reached straight, with the default limits. */
  public static ServerSettings of(URI base) {
    return new ServerSettings(
        base, Credentials.none(), Limits.defaults(), Map.of(), Network.direct(), false);
  }

  /** How long a request may take. */
  public Deadlines deadlines() {
    return limits.deadlines();
  }

  /** Largest answer that is read, in bytes. */
  public long responseLimit() {
    return limits.responseBytes();
  }

  /** The same with credentials. */
  public ServerSettings withCredentials(Credentials other) {
    return new ServerSettings(base, other, limits, headers, network, plainCredentials);
  }

  /** The same with other deadlines. */
  public ServerSettings withDeadlines(Deadlines other) {
    Limits others = new Limits(other, limits.responseBytes());
    return new ServerSettings(base, credentials, others, headers, network, plainCredentials);
  }

  /** The same with another limit, in bytes. */
  public ServerSettings withResponseLimit(long bytes) {
    Limits others = new Limits(limits.deadlines(), bytes);
    return new ServerSettings(base, credentials, others, headers, network, plainCredentials);
  }

  /** The same with these headers. */
  public ServerSettings withHeaders(Map<String, String> others) {
    return new ServerSettings(base, credentials, limits, others, network, plainCredentials);
  }

  /** The same by another way. */
  public ServerSettings withNetwork(Network other) {
    return new ServerSettings(base, credentials, limits, headers, other, plainCredentials);
  }

  /** The same with other keys and certificates. */
  public ServerSettings withTls(TlsSettings tls) {
    return withNetwork(new Network(tls, network.proxy()));
  }

  /** The same by way of a proxy. */
  public ServerSettings withProxy(ProxySettings proxy) {
    return withNetwork(new Network(network.tls(), Optional.of(proxy)));
  }

  /**
   * The same, allowing credentials to be sent over {@code http} to a host other than this machine.
   */
  public ServerSettings withPlainCredentials() {
    return new ServerSettings(base, credentials, limits, headers, network, true);
  }

  private static boolean isConfidential(URI base) {
    return "https".equalsIgnoreCase(base.getScheme()) || Origins.isLoopback(base.getHost());
  }

  private static URI requireBase(URI base) {
    boolean web = base.getScheme() != null && SCHEMES.contains(base.getScheme());
    if (!web || base.getHost() == null) {
      throw new IllegalArgumentException("the server's URL must start with http:// or https://");
    }
    if (base.getRawUserInfo() != null || base.getQuery() != null || base.getFragment() != null) {
      throw new IllegalArgumentException(
          "the server's URL must hold no user, no query and no fragment");
    }
    String text = base.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base;
  }
}
