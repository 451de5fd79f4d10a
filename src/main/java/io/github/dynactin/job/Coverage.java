package io.github.dynactin.job;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How much of its input a run has looked at.
 *
 * @param files how many files there were
 * @param untried how many of them weren't opened
 * @param interrupted the file in which it stopped; empty if it read each to its end
 */
public record Coverage(int files, int untried, Optional<Path> interrupted) {
  /** True if it looked at everything. */
  public boolean isWhole() {
    return untried == 0 && interrupted.isEmpty();
  }
}
