package io.github.dynactin.sandbox;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a sandbox is to be started.
 *
 * @param folder where it keeps its database, log and state; made when absent, for its owner only
 * @param port port on the loopback address, or 0 for a free one
 * @param lifetime after which it ends itself; at most a day
 * @param readyWithin how long its start may take, in all
 */
public record SandboxSettings(Path folder, int port, Duration lifetime, Duration readyWithin) {
  private static final Path FOLDER = Path.of(".dynactin", "sandbox");
  private static final Duration LIFETIME = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);
  private static final int LAST_PORT = 65_535;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if a port or a time is outside its bounds
   */
  public SandboxSettings {
    requireNonNull(folder, "folder");
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("port " + port + " is not between 0 and " + LAST_PORT);
    }
    requirePositive(lifetime, "lifetime");
    if (lifetime.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("lifetime " + lifetime + " is longer than a day");
    }
    requirePositive(readyWithin, "readyWithin");
  }

  /** {@code .dynactin/sandbox} in the working directory, any port, 30 minutes. */
  public static SandboxSettings defaults() {
    return new SandboxSettings(FOLDER, 0, LIFETIME, READY_WITHIN);
  }

  /** The same in another folder. */
  public SandboxSettings withFolder(Path other) {
    return new SandboxSettings(other, port, lifetime, readyWithin);
  }

  /** The same on another port; 0 for a free one. */
  public SandboxSettings withPort(int other) {
    return new SandboxSettings(folder, other, lifetime, readyWithin);
  }

  /** The same with another lifetime. */
  public SandboxSettings withLifetime(Duration other) {
    return new SandboxSettings(folder, port, other, readyWithin);
  }

  private static void requirePositive(Duration duration, String name) {
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(name + " " + duration + " is not positive");
    }
  }
}
