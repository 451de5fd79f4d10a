package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where one side of a fusion is broken.
 *
 * @param position genomic breakpoint as printed, such as {@code chr2:74605296}, if stated
 * @param breakpoint the same with its assembly, if stated
 * @param region what lies there, in the source's words: {@code CDS/splice-site}, {@code intron}
 */
public record JunctionPlace(
    Optional<String> position, Optional<Breakpoint> breakpoint, Optional<String> region) {
  /** Nothing is stated. */
  public static final JunctionPlace NOT_STATED =
      new JunctionPlace(Optional.empty(), Optional.empty(), Optional.empty());

  public JunctionPlace {
    requireNonNull(position, "position");
    requireNonNull(breakpoint, "breakpoint");
    requireNonNull(region, "region");
  }
}
