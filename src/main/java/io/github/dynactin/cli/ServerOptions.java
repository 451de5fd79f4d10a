package io.github.dynactin.cli;

import io.github.dynactin.sandbox.RunningSandbox;
import io.github.dynactin.sandbox.Sandbox;
import io.github.dynactin.sandbox.SandboxSettings;
import io.github.dynactin.transport.Credentials;
import io.github.dynactin.transport.ServerSettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;

/** Options of the commands that talk to a server; to be mixed in, before all other groups. */
final class ServerOptions {
  @ArgGroup(validate = false, order = -3, heading = AddressOptions.HEADING)
  private AddressOptions address = new AddressOptions();

  @ArgGroup(validate = false, order = -2, heading = AuthOptions.HEADING)
  private AuthOptions auth = new AuthOptions();

  @ArgGroup(validate = false, order = -1, heading = NetworkOptions.HEADING)
  private NetworkOptions network = new NetworkOptions();

  /** True if the server is named; else it is a sandbox. */
  boolean isNamed() {
    return address.server().isPresent();
  }

  /** The server to send to; starts a sandbox if none is named. */
  ServerSettings settings(boolean demoKey, Progress progress) {
    Optional<URI> server = address.server();
    if (server.isEmpty()) {
      return sandbox(progress);
    }
    ServerSettings settings = named(server.get(), System.getenv());
    if (demoKey && !address.allowsDemoKey() && !isSandbox(settings.base())) {
      throw new ConfigurationException(
          "Ids made with the public demo key can be turned back by anybody. Name a key of your own"
              + " with --key, or say --allow-demo-key if these are no patients.");
    }
    return settings;
  }

  /** True if this server may be sent ids made with the demo key. */
  boolean mayUseDemoKey() {
    return address.allowsDemoKey()
        || namedSettings().map(settings -> isSandbox(settings.base())).orElse(true);
  }

  /** The server that is named, if one is. */
  Optional<ServerSettings> namedSettings() {
    return address.server().map(url -> named(url, System.getenv()));
  }

  private ServerSettings sandbox(Progress progress) {
    if (auth.isGiven() || network.isGiven()) {
      throw new ConfigurationException(
          "--token-file and its like: name the server that they are for with --to.");
    }
    progress.step("Starting the sandbox, a FHIR server on this machine");
    RunningSandbox sandbox = Sandbox.start(SandboxSettings.defaults());
    progress.done("answers at " + sandbox.url());
    return ServerSettings.of(sandbox.url()).withDeadlines(address.deadlines());
  }

  private ServerSettings named(URI url, Map<String, String> environment) {
    ServerSettings plain =
        Secrets.checked("--to", () -> ServerSettings.of(url))
            .withDeadlines(address.deadlines())
            .withNetwork(network.network(environment));
    Credentials credentials = auth.credentials(environment);
    if (address.allowsPlainCredentials()) {
      return plain.withPlainCredentials().withCredentials(credentials);
    }
    return Secrets.checked(
        "--to (--allow-plain-credentials overrides this)",
        () -> plain.withCredentials(credentials));
  }

  private static boolean isSandbox(URI server) {
    return Sandbox.find(SandboxSettings.defaults().folder())
        .filter(sandbox -> sandbox.url().equals(server))
        .isPresent();
  }
}
