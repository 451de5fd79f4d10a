package io.github.dynactin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dynactin.testing.SandboxServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SandboxServer.class)
class SandboxTest {
  private final Instant later = Instant.now().plus(Duration.ofMinutes(20));
  private final Path folder;

  SandboxTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void reusesTheOneThatRuns(RunningSandbox sandbox) {
    ProcessHandle process = ProcessHandle.of(sandbox.pid()).orElseThrow();
    SandboxState.of(process, Optional.of(sandbox.url()), later).write(folder);
    RunningSandbox found = Sandbox.start(SandboxSettings.defaults().withFolder(folder));
    assertThat(found).isEqualTo(new RunningSandbox(sandbox.url(), sandbox.pid(), later));
    assertThat(sandbox.url().getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void endsNoProcessThatItDidNotStart() {
    ProcessHandle self = ProcessHandle.current();
    Instant before = self.info().startInstant().orElseThrow().minusSeconds(60);
    new SandboxState(self.pid(), before, Optional.empty(), later).write(folder);
    assertThat(Sandbox.stop(folder)).isFalse();
    assertThat(self.isAlive()).isTrue();
    assertThat(SandboxState.read(folder)).isEmpty();
  }

  @Test
  void findsNothingWhereNothingRuns() throws IOException {
    assertThat(Sandbox.find(folder)).isEmpty();
    Files.writeString(folder.resolve("state"), "not\na state");
    assertThat(Sandbox.find(folder)).isEmpty();
    assertThat(Sandbox.stop(folder)).isFalse();
  }

  @Test
  void believesAnAnswerOnly() {
    ProcessHandle self = ProcessHandle.current();
    Optional<URI> nobody = Optional.of(URI.create("http://127.0.0.1:1/fhir"));
    SandboxState.of(self, nobody, later).write(folder);
    assertThat(Sandbox.find(folder)).isEmpty();
  }

  @Test
  void remembersItsState() {
    SandboxState state =
        SandboxState.ofThisProcess(Optional.of(URI.create("http://127.0.0.1:8/fhir")), later);
    state.write(folder);
    assertThat(SandboxState.read(folder)).contains(state);
    assertThat(state.process()).isPresent();
  }

  @Test
  void refusesSettingsOutOfBounds() {
    SandboxSettings settings = SandboxSettings.defaults();
    assertThatIllegalArgumentException().isThrownBy(() -> settings.withPort(70_000));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.withLifetime(Duration.ofDays(2)));
    assertThatIllegalArgumentException().isThrownBy(() -> settings.withLifetime(Duration.ZERO));
  }
}
