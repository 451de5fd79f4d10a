package io.github.dynactin.job;

import java.util.Optional;

/**
 * How much of its input a run has looked at.
 *
 * @param parts how many files there were, or other parts
 * @param untried how many of them weren't opened
 * @param interrupted the part in which it stopped; empty if it read each to its end
 */
public record Coverage(int parts, int untried, Optional<String> interrupted) {
  /** True if it looked at everything. */
  public boolean isWhole() {
    return untried == 0 && interrupted.isEmpty();
  }
}
