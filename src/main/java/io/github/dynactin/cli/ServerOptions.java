package io.github.dynactin.cli;

import io.github.dynactin.delivery.Credentials;
import io.github.dynactin.delivery.ServerSettings;
import io.github.dynactin.sandbox.RunningSandbox;
import io.github.dynactin.sandbox.Sandbox;
import io.github.dynactin.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the command that sends. */
final class ServerOptions {
  @Option(
      names = "--to",
      paramLabel = "URL",
      description =
          "FHIR base URL of the server. Without it a sandbox is started on this machine, or the one"
              + " that runs is used.")
  private @Nullable URI server;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "File with a bearer token, read anew for each request (never on the command line).")
  private @Nullable Path tokenFile;

  @Option(
      names = "--allow-demo-key",
      description = "Send with the public demo key to a server that isn't the sandbox.")
  private boolean allowDemoKey;

  /** The server to send to; starts a sandbox if none is named. */
  ServerSettings settings(boolean demoKey, Progress progress) {
    if (server == null) {
      progress.step("Starting the sandbox, a FHIR server on this machine");
      RunningSandbox sandbox = Sandbox.start(SandboxSettings.defaults());
      progress.done("answers at " + sandbox.url());
      return ServerSettings.of(sandbox.url());
    }
    if (demoKey && !allowDemoKey && !isSandbox(server)) {
      throw new ConfigurationException(
          "Ids made with the public demo key can be turned back by anybody. Name a key of your own"
              + " with --key, or say --allow-demo-key if these are no patients.");
    }
    try {
      return ServerSettings.of(server).withCredentials(credentials());
    } catch (IllegalArgumentException wrong) {
      throw new ConfigurationException("--to: " + wrong.getMessage());
    }
  }

  private static boolean isSandbox(URI server) {
    return Sandbox.find(SandboxSettings.defaults().folder())
        .filter(sandbox -> sandbox.url().equals(server))
        .isPresent();
  }

  private Credentials credentials() {
    Path file = tokenFile;
    if (file == null) {
      return Credentials.none();
    }
    token(file);
    return Credentials.bearer(() -> token(file));
  }

  private static String token(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new ConfigurationException("--token-file: the file can't be read");
    }
  }
}
