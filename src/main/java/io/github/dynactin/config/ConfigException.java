package io.github.dynactin.config;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** All that is wrong with a configuration file. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a line of the message for each fault. */
  public ConfigException(Path file, List<Fault> faults) {
    super(
        faults.stream()
            .sorted(Comparator.comparingInt(Fault::line))
            .map(fault -> file + " line " + fault.line() + ": " + fault.message())
            .collect(Collectors.joining("\n")));
  }

  /** With one message for the whole file. */
  ConfigException(Path file, String message) {
    super(file + ": " + message);
  }
}
