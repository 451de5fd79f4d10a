package io.github.dynactin.sandbox;

import static io.github.dynactin.sandbox.SandboxException.Reason.SERVER;
import static io.github.dynactin.sandbox.SandboxException.Reason.SET_UP;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts, finds and ends a FHIR server for trying: HAPI's JPA server (R4) on the loopback address,
 * in a process of its own that outlives the caller and ends itself.
 */
public final class Sandbox {
  /** A sandbox with less time left than this isn't worth going to. */
  private static final Duration WORTHWHILE = Duration.ofMinutes(1);

  private static final Duration GOODBYE = Duration.ofMinutes(1);

  private Sandbox() {}

  /**
   * A sandbox that answers: the one that runs in the folder, or a new one.
   *
   * @throws SandboxException if there is none to be had; the message says what to do
   */
  public static RunningSandbox start(SandboxSettings settings) {
    try {
      Folders.createPrivate(settings.folder());
      return FolderLock.during(
          settings.folder(), settings.readyWithin(), () -> startAlone(settings));
    } catch (IOException | UncheckedIOException e) {
      throw new SandboxException(
          SET_UP,
          "The folder " + settings.folder() + " can't be used: " + e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException(SERVER, "Interrupted while the sandbox was starting.");
    }
  }

  private static RunningSandbox startAlone(SandboxSettings settings)
      throws IOException, InterruptedException {
    Optional<RunningSandbox> running = find(settings.folder()).filter(Sandbox::worthwhile);
    if (running.isPresent()) {
      return samePort(running.get(), settings.port());
    }
    stop(settings.folder());
    return new ServerProcess(settings).start();
  }

  /** The sandbox that runs in the folder and answers, if there is one. */
  public static Optional<RunningSandbox> find(Path folder) {
    return SandboxState.read(folder).filter(s -> s.process().isPresent()).flatMap(Answers::ask);
  }

  /**
   * Ends the sandbox of the folder and waits for its end. Only a process that a sandbox of this
   * folder is known to be is touched: same id and same start time.
   *
   * @return whether one was running
   * @throws SandboxException if it doesn't end
   */
  public static boolean stop(Path folder) {
    Optional<ProcessHandle> process = SandboxState.read(folder).flatMap(SandboxState::process);
    process.ifPresent(Sandbox::end);
    try {
      SandboxState.forget(folder);
    } catch (IOException e) {
      throw new SandboxException(SET_UP, "The state file in " + folder + " can't be deleted.");
    }
    return process.isPresent();
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(GOODBYE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean worthwhile(RunningSandbox sandbox) {
    return Instant.now().plus(WORTHWHILE).isBefore(sandbox.endsAt());
  }

  private static RunningSandbox samePort(RunningSandbox running, int wanted) {
    if (wanted != 0 && wanted != running.url().getPort()) {
      throw new SandboxException(
          SET_UP, "A sandbox already runs at " + running.url() + ": stop it first.");
    }
    return running;
  }
}
