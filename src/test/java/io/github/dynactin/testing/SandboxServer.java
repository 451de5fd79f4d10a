package io.github.dynactin.testing;

import io.github.dynactin.sandbox.RunningSandbox;
import io.github.dynactin.sandbox.Sandbox;
import io.github.dynactin.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a real FHIR server: {@code @ExtendWith(SandboxServer.class)} and a parameter of type
 * {@link RunningSandbox}. One server, started when first asked for and ended with the last test,
 * serves all tests of the JVM, so each test uses ids of its own.
 */
public final class SandboxServer implements ParameterResolver {
  private static final Namespace SHARED = Namespace.create(SandboxServer.class);

  /** Longer than all tests of the slowest machine; only a server whose JVM was killed lives it. */
  private static final Duration LONGEST = Duration.ofHours(3);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningSandbox.class;
  }

  @Override
  public RunningSandbox resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SHARED)
        .getOrComputeIfAbsent("server", key -> Shared.start(), Shared.class)
        .server;
  }

  private record Shared(Path folder, RunningSandbox server) implements AutoCloseable {
    static Shared start() {
      try {
        Path folder = Files.createTempDirectory("dynactin-sandbox");
        SandboxSettings settings =
            SandboxSettings.defaults().withFolder(folder).withLifetime(LONGEST);
        return new Shared(folder, Sandbox.start(settings));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      Sandbox.stop(folder);
      List<Path> files;
      try (Stream<Path> all = Files.walk(folder)) {
        files = all.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }
}
