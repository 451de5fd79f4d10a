package io.github.dynactin.cli;

import io.github.dynactin.sandbox.RunningSandbox;
import io.github.dynactin.sandbox.Sandbox;
import io.github.dynactin.sandbox.SandboxSettings;
import io.github.dynactin.transport.Credentials;
import io.github.dynactin.transport.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "File with a bearer token for the server, read anew for each request, so that it may be"
              + " renewed.")
  private @Nullable Path tokenFile;

  @Option(
      names = "--allow-demo-key",
      description =
          "Send to a server that isn't the sandbox without --key. Only if no patient is concerned.")
  private boolean allowDemoKey;

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
    if (tokenFile != null) {
      throw new ConfigurationException("--token-file: name the server that it is for with --to.");
    }
    progress.step("Starting the sandbox, a FHIR server on this machine");
    RunningSandbox sandbox = Sandbox.start(SandboxSettings.defaults());
    progress.done("answers at " + sandbox.url());
    return ServerSettings.of(sandbox.url());
  }

  private ServerSettings named(URI url) {
    try {
      return ServerSettings.of(url).withCredentials(credentials());
    } catch (IllegalArgumentException wrong) {
      throw new ConfigurationException("--to: " + wrong.getMessage() + ".");
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
    token(file); // so that a wrong file is told before anything is read
    return Credentials.bearer(() -> token(file));
  }

  private static String token(Path file) {
    try {
      String token = Files.readString(file).strip();
      if (!token.matches("[\\x21-\\x7e]+")) {
        throw new ConfigurationException(
            "--token-file: the file holds no token, or more than one.");
      }
      return token;
    } catch (IOException unreadable) {
      throw new ConfigurationException("--token-file: the file can't be read.");
    }
  }
}
