package io.github.dynactin.cli;

import io.github.dynactin.sandbox.RunningSandbox;
import io.github.dynactin.sandbox.Sandbox;
import io.github.dynactin.sandbox.SandboxSettings;
import io.github.dynactin.transport.Deadlines;
import io.github.dynactin.transport.ServerSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Options of the command that sends. */
final class ServerOptions {
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

  @ArgGroup(validate = false, order = 1, heading = AuthOptions.HEADING)
  private AuthOptions auth = new AuthOptions();

  @ArgGroup(validate = false, order = 2, heading = NetworkOptions.HEADING)
  private NetworkOptions network = new NetworkOptions();

  /** The server to send to; starts a sandbox if none is named. */
  ServerSettings settings(boolean demoKey, Progress progress) {
    if (server == null) {
      return sandbox(progress);
    }
    ServerSettings settings = named(server);
    if (demoKey && !allowDemoKey && !isSandbox(settings.base())) {
      throw new ConfigurationException(
          "Ids made with the public demo key can be turned back by anybody. Name a key of your own"
              + " with --key, or say --allow-demo-key if these are no patients.");
    }
    return settings;
  }

  private ServerSettings sandbox(Progress progress) {
    if (auth.isGiven() || network.isGiven()) {
      throw new ConfigurationException(
          "--token-file and its like: name the server that they are for with --to.");
    }
    progress.step("Starting the sandbox, a FHIR server on this machine");
    RunningSandbox sandbox = Sandbox.start(SandboxSettings.defaults());
    progress.done("answers at " + sandbox.url());
    return ServerSettings.of(sandbox.url());
  }

  private ServerSettings named(URI url) {
    Map<String, String> environment = System.getenv();
    ServerSettings settings =
        Secrets.checked("--to", () -> ServerSettings.of(url))
            .withCredentials(auth.credentials(environment))
            .withNetwork(network.network(environment));
    Integer seconds = timeout;
    return seconds == null
        ? settings
        : Secrets.checked("--timeout", () -> settings.withDeadlines(within(seconds)));
  }

  /** A server that works may be silent all the time, so there is no shorter limit for silence. */
  private static Deadlines within(int seconds) {
    Duration total = Duration.ofSeconds(seconds);
    return new Deadlines(Deadlines.defaults().connect(), total, total).withTotal(total);
  }

  private static boolean isSandbox(URI server) {
    return Sandbox.find(SandboxSettings.defaults().folder())
        .filter(sandbox -> sandbox.url().equals(server))
        .isPresent();
  }
}
