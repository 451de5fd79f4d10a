package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where a structural variant begins and ends.
 *
 * @param first its start, or the end that is told first
 * @param second its end, or the mate that is joined to the first, if stated
 */
public record StructuralEnds(Breakpoint first, Optional<Breakpoint> second) {
  public StructuralEnds {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
    if (second.isPresent() && second.get().contig().assembly() != first.contig().assembly()) {
      throw new IllegalArgumentException("both ends are counted on one assembly");
    }
  }

  /** True if both ends are stated and lie on one chromosome. */
  public boolean isOnOneContig() {
    return second.filter(end -> end.contig().equals(first.contig())).isPresent();
  }

  /** An end without a mate, or both, which are the same whichever is told first. */
  String key() {
    return second
        .map(Breakpoint::key)
        .map(other -> joined(first.key(), other))
        .orElseGet(first::key);
  }

  private static String joined(String one, String other) {
    return one.compareTo(other) <= 0 ? one + "/" + other : other + "/" + one;
  }
}
