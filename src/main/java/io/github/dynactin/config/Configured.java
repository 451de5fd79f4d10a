package io.github.dynactin.config;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A setting as a file has it.
 *
 * @param values one, or several if it may have several; names of files are resolved
 * @param line where it stands, from 1
 */
public record Configured(Setting setting, List<String> values, int line) {
  public Configured {
    requireNonNull(setting, "setting");
    values = List.copyOf(values);
  }
}
