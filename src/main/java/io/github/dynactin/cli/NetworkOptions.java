package io.github.dynactin.cli;

import io.github.dynactin.transport.Network;
import io.github.dynactin.transport.ProxySettings;
import io.github.dynactin.transport.keys.ClientKey;
import io.github.dynactin.transport.keys.Secret;
import io.github.dynactin.transport.keys.TlsSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say how the server is reached. */
final class NetworkOptions {
  static final String HEADING = "%nNetwork:%n";
  private static final String KEY_PASSWORD = "DYNACTIN_CLIENT_KEY_PASSWORD";
  private static final String TRUST_PASSWORD = "DYNACTIN_TRUST_PASSWORD";
  private static final String PROXY_PASSWORD = "DYNACTIN_PROXY_PASSWORD";

  @Option(
      names = "--client-cert",
      paramLabel = "FILE",
      description =
          "Certificate to show in mutual TLS: PEM, with those that signed it, or PKCS#12 with its"
              + " key.")
  private @Nullable Path clientCert;

  @Option(
      names = "--client-key",
      paramLabel = "FILE",
      description = "Private key of a PEM certificate, in PKCS#8.")
  private @Nullable Path clientKey;

  @Option(
      names = "--client-key-password-file",
      paramLabel = "FILE",
      description =
          "File with the password of that key or of the PKCS#12 file (or " + KEY_PASSWORD + ").")
  private @Nullable Path clientKeyPassword;

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description =
          "Certificates to trust, instead of those that Java does: PEM or PKCS#12. The server's name"
              + " is always checked.")
  private @Nullable Path trust;

  @Option(
      names = "--trust-password-file",
      paramLabel = "FILE",
      description =
          "File with the password of a PKCS#12 file with trusted certificates (or "
              + TRUST_PASSWORD
              + ").")
  private @Nullable Path trustPassword;

  @Option(
      names = "--proxy",
      paramLabel = "HOST:PORT",
      description =
          "HTTP proxy to the server. Java's and the environment's own proxy settings are not"
              + " looked at.")
  private @Nullable String proxy;

  @Option(names = "--proxy-user", paramLabel = "NAME", description = "User name for the proxy.")
  private @Nullable String proxyUser;

  @Option(
      names = "--proxy-password-file",
      paramLabel = "FILE",
      description = "File with that user's password (or " + PROXY_PASSWORD + ").")
  private @Nullable Path proxyPassword;

  /** True if an option was given. */
  boolean isGiven() {
    return Stream.of(clientCert, clientKey, trust, proxy, proxyUser)
        .anyMatch(option -> option != null);
  }

  /** The way to the server; a file that can't be used is told before anything is read. */
  Network network(Map<String, String> environment) {
    requireWith("--client-key", clientKey, "--client-cert", clientCert);
    requireWith("--client-key-password-file", clientKeyPassword, "--client-cert", clientCert);
    requireWith("--trust-password-file", trustPassword, "--trust", trust);
    requireWith("--proxy-user", proxyUser, "--proxy", proxy);
    requireWith("--proxy-password-file", proxyPassword, "--proxy-user", proxyUser);
    TlsSettings tls = trusting(TlsSettings.standard(), environment);
    if (clientCert != null) {
      tls = tls.withClientKey(clientKey(clientCert, environment));
    }
    return new Network(tls, Optional.ofNullable(proxy).map(named -> proxy(named, environment)));
  }

  private static void requireWith(
      String option, @Nullable Object value, String other, @Nullable Object needed) {
    if (value != null && needed == null) {
      throw new ConfigurationException(option + " needs " + other + ".");
    }
  }

  private TlsSettings trusting(TlsSettings tls, Map<String, String> environment) {
    Path file = trust;
    if (file == null) {
      return tls;
    }
    Optional<Secret> password =
        Secrets.fileOr("--trust-password-file", trustPassword, TRUST_PASSWORD, environment);
    return Secrets.checked("--trust", () -> tls.withTrust(file, password));
  }

  private ClientKey clientKey(Path certificate, Map<String, String> environment) {
    Optional<Secret> password =
        Secrets.fileOr("--client-key-password-file", clientKeyPassword, KEY_PASSWORD, environment);
    Path key = clientKey;
    if (key != null) {
      return Secrets.checked(
          "--client-cert, --client-key", () -> ClientKey.pem(certificate, key, password));
    }
    Secret secret =
        password.orElseThrow(
            () ->
                new ConfigurationException(
                    "--client-cert needs --client-key, or the password of a PKCS#12 file."));
    return Secrets.checked("--client-cert", () -> ClientKey.pkcs12(certificate, secret));
  }

  private ProxySettings proxy(String hostAndPort, Map<String, String> environment) {
    ProxySettings settings = Secrets.checked("--proxy", () -> ProxySettings.of(hostAndPort));
    String user = proxyUser;
    if (user == null) {
      return settings;
    }
    return Secrets.fileOr("--proxy-password-file", proxyPassword, PROXY_PASSWORD, environment)
        .map(password -> settings.withLogin(user, password))
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "--proxy-user needs --proxy-password-file or " + PROXY_PASSWORD + "."));
  }
}
