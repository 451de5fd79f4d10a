package io.github.dynactin.cli;

import io.github.dynactin.transport.Deadlines;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say which server, and how patient to be with it. */
final class AddressOptions {
  static final String HEADING = "%nServer:%n";

  @Option(
      names = "--to",
      paramLabel = "URL",
      description =
          "FHIR base URL of the server. Without it a sandbox is started on this machine, or the one"
              + " that runs is used.")
  private @Nullable URI server;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description =
          "How long a request may take (default: 120). Each entry of a bundle beyond 100 adds a"
              + " second.")
  private @Nullable Integer timeout;

  @Option(
      names = "--allow-demo-key",
      description =
          "Send to a server that isn't the sandbox without --key. Only if no patient is concerned.")
  private boolean allowDemoKey;

  @Option(
      names = "--allow-plain-credentials",
      description =
          "Send credentials over http to a host other than this machine. Anybody on the way can read"
              + " them and use them.")
  private boolean allowPlainCredentials;

  boolean allowsPlainCredentials() {
    return allowPlainCredentials;
  }

  Optional<URI> server() {
    return Optional.ofNullable(server);
  }

  boolean allowsDemoKey() {
    return allowDemoKey;
  }

  /** A server that works may be silent all the time, so there is no shorter limit for silence. */
  Deadlines deadlines() {
    if (timeout == null) {
      return Deadlines.defaults();
    }
    Duration total = Duration.ofSeconds(timeout);
    Duration connect = Deadlines.defaults().connect();
    return Secrets.checked(
        "--timeout", () -> new Deadlines(connect, total, total).withTotal(total));
  }
}
