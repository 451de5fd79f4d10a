package io.github.dynactin.cli;

import io.github.dynactin.transport.Credentials;
import io.github.dynactin.transport.SmartSettings;
import io.github.dynactin.transport.keys.Secret;
import io.github.dynactin.transport.keys.SigningKey;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say who asks. A secret stands in a file or in the environment, never here. */
final class AuthOptions {
  static final String HEADING = "%nAuthentication (one of three; secrets come from files):%n";
  private static final String TOKEN = "DYNACTIN_TOKEN";
  private static final String PASSWORD = "DYNACTIN_PASSWORD";

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "File with a bearer token, read anew for each request, so that it may be renewed (or "
              + TOKEN
              + ").")
  private @Nullable Path tokenFile;

  @Option(
      names = "--basic-user",
      paramLabel = "NAME",
      description = "User name for basic authentication.")
  private @Nullable String basicUser;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "File with that user's password (or " + PASSWORD + ").")
  private @Nullable Path passwordFile;

  @Option(
      names = "--smart-client-id",
      paramLabel = "ID",
      description = "Client id for SMART Backend Services, as registered with the server.")
  private @Nullable String smartClientId;

  @Option(
      names = "--smart-key",
      paramLabel = "FILE",
      description =
          "Private key of that client: JWK, JWKS or PEM; RSA, or EC on P-384. 'jwks' prints what"
              + " to register.")
  private @Nullable Path smartKey;

  @Option(
      names = "--smart-scope",
      paramLabel = "SCOPE",
      description = "What that client asks for (system/*.cruds unless it is named).")
  private @Nullable String smartScope;

  @Option(
      names = "--smart-token-url",
      paramLabel = "URL",
      description =
          "Where tokens are given out. Without it the server is asked, and believed if it names its"
              + " own host.")
  private @Nullable URI smartTokenUrl;

  /** True if an option was given; what stands in the environment may be meant for another. */
  boolean isGiven() {
    return Stream.of(
            tokenFile, basicUser, passwordFile, smartClientId, smartKey, smartScope, smartTokenUrl)
        .anyMatch(option -> option != null);
  }

  /** What to show the server; a file that can't be used is told before anything is read. */
  Credentials credentials(Map<String, String> environment) {
    long ways = Stream.of(tokenFile, basicUser, smartClientId).filter(way -> way != null).count();
    if (ways > 1) {
      throw new ConfigurationException(
          "--token-file, --basic-user and --smart-client-id: choose one.");
    }
    requireWith("--password-file", passwordFile, "--basic-user", basicUser);
    requireWith("--smart-key", smartKey, "--smart-client-id", smartClientId);
    requireWith("--smart-scope", smartScope, "--smart-client-id", smartClientId);
    requireWith("--smart-token-url", smartTokenUrl, "--smart-client-id", smartClientId);
    if (smartClientId != null) {
      return Credentials.smart(smart(smartClientId));
    }
    return basicUser == null ? token(environment) : basic(basicUser, environment);
  }

  private static void requireWith(
      String option, @Nullable Object value, String other, @Nullable Object needed) {
    if (value != null && needed == null) {
      throw new ConfigurationException(option + " needs " + other + ".");
    }
  }

  private Credentials token(Map<String, String> environment) {
    Path file = tokenFile;
    if (file != null) {
      token(file);
      return Credentials.bearer(() -> token(file));
    }
    return Secret.fromEnvironment(TOKEN, environment)
        .map(secret -> requireToken(secret, TOKEN))
        .map(token -> Credentials.bearer(() -> token))
        .orElseGet(Credentials::none);
  }

  private static String token(Path file) {
    return requireToken(Secrets.file("--token-file", file), "--token-file");
  }

  private static String requireToken(Secret secret, String name) {
    String token = secret.reveal().strip();
    if (!token.matches("[\\x21-\\x7e]+")) {
      throw new ConfigurationException(name + ": no token, or more than one.");
    }
    return token;
  }

  private Credentials basic(String user, Map<String, String> environment) {
    Secret password =
        Secrets.fileOr("--password-file", passwordFile, PASSWORD, environment)
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "--basic-user needs --password-file or " + PASSWORD + "."));
    return Secrets.checked("--basic-user", () -> Credentials.basic(user, password));
  }

  private SmartSettings smart(String clientId) {
    if (smartKey == null) {
      throw new ConfigurationException("--smart-client-id needs --smart-key.");
    }
    Path file = smartKey;
    SigningKey key = Secrets.checked("--smart-key", () -> SigningKey.fromFile(file));
    String scope = Optional.ofNullable(smartScope).orElse("system/*.cruds");
    return Secrets.checked(
        "--smart-client-id, --smart-scope, --smart-token-url",
        () ->
            new SmartSettings(
                clientId, key, scope, Optional.ofNullable(smartTokenUrl), Optional.empty()));
  }
}
