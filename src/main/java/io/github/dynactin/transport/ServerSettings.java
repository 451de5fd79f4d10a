package io.github.dynactin.transport;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * Where to deliver, and how.
 *
 * @param base FHIR base URL, without user info, query or fragment
 * @param credentials what to show the server
 * @param deadlines how long a request may take
 * @param responseLimit largest answer that is read, in bytes
 * @param headers sent with each request as well
 */
public record ServerSettings(
    URI base,
    Credentials credentials,
    Deadlines deadlines,
    long responseLimit,
    Map<String, String> headers) {
  private static final long RESPONSE_LIMIT = 16L * 1024 * 1024;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if the URL isn't a base URL, or a header isn't sensible
   */
  public ServerSettings {
    base = requireBase(base);
    requireNonNull(credentials, "credentials");
    requireNonNull(deadlines, "deadlines");
    if (responseLimit < 1) {
      throw new IllegalArgumentException("responseLimit " + responseLimit + " is not positive");
    }
    headers = Headers.requireSensible(headers);
  }

  /** A server that wants no credentials, with the default deadlines and 16 MiB an answer. */
  public static ServerSettings of(URI base) {
    return new ServerSettings(
        base, Credentials.none(), Deadlines.defaults(), RESPONSE_LIMIT, Map.of());
  }

  /** The same with credentials. */
  public ServerSettings withCredentials(Credentials other) {
    return new ServerSettings(base, other, deadlines, responseLimit, headers);
  }

  /** The same with other deadlines. */
  public ServerSettings withDeadlines(Deadlines other) {
    return new ServerSettings(base, credentials, other, responseLimit, headers);
  }

  /** The same with another limit, in bytes. */
  public ServerSettings withResponseLimit(long bytes) {
    return new ServerSettings(base, credentials, deadlines, bytes, headers);
  }

  /** The same with these headers. */
  public ServerSettings withHeaders(Map<String, String> others) {
    return new ServerSettings(base, credentials, deadlines, responseLimit, others);
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
