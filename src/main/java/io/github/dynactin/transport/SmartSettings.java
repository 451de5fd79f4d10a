package io.github.dynactin.transport;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.transport.keys.SigningKey;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A client of SMART Backend Services (client_credentials with private_key_jwt).
 *
 * @param clientId as registered with the server
 * @param key whose public half is registered with the server
 * @param scope what is asked for, such as {@code system/*.cruds}
 * @param tokenUrl where tokens are given out; found at the server's base URL if it isn't named
 * @param issuerHost host that a found token URL may have besides the server's own
 */
public record SmartSettings(
    String clientId,
    SigningKey key,
    String scope,
    Optional<URI> tokenUrl,
    Optional<String> issuerHost) {
  private static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5b\\x5d-\\x7e ]+");

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if an id or scope is empty or malformed, or the token URL is
   *     neither https nor on this machine
   */
  public SmartSettings {
    requireNonNull(key, "key");
    requireNonNull(issuerHost, "issuerHost");
    if (clientId.isBlank()) {
      throw new IllegalArgumentException("the client's id is empty");
    }
    if (!SCOPE.matcher(scope).matches()) {
      throw new IllegalArgumentException("the scope is empty, or holds what a scope can't");
    }
    if (tokenUrl.isPresent() && !isSafe(tokenUrl.get())) {
      throw new IllegalArgumentException("the token URL must start with https://");
    }
  }

  /** A client whose token URL is found at the server, on the server's own host. */
  public static SmartSettings of(String clientId, SigningKey key, String scope) {
    return new SmartSettings(clientId, key, scope, Optional.empty(), Optional.empty());
  }

  /** The same with a token URL. */
  public SmartSettings withTokenUrl(URI url) {
    return new SmartSettings(clientId, key, scope, Optional.of(url), issuerHost);
  }

  /** The same, believing a token URL on this host, too. */
  public SmartSettings withIssuerHost(String host) {
    return new SmartSettings(clientId, key, scope, tokenUrl, Optional.of(host));
  }

  /** True if what is sent there can't be read on the way. */
  static boolean isSafe(URI url) {
    if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
      return false;
    }
    return "https".equalsIgnoreCase(url.getScheme())
        || ("http".equalsIgnoreCase(url.getScheme()) && Origins.isLoopback(url.getHost()));
  }
}
