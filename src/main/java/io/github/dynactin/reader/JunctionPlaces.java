package io.github.dynactin.reader;

import io.github.dynactin.model.Breakpoint;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.Strand;
import java.util.Optional;

/** Breakpoints of fusions as their callers print them: a sequence, a colon and a position. */
public final class JunctionPlaces {
  private JunctionPlaces() {}

  /**
   * The breakpoint that is printed as {@code chr2:29223528}, on the reference that is known.
   *
   * @return empty if no reference is known, or the sequence is no chromosome of it: then what is
   *     printed is all there is
   * @throws IllegalArgumentException if it isn't printed so, or doesn't lie on its chromosome
   */
  public static Optional<Breakpoint> breakpoint(
      String printed, Optional<GenomeAssembly> assembly, Optional<Strand> strand) {
    int colon = printed.lastIndexOf(':');
    Optional<Integer> position = Whole.of(printed.substring(colon + 1));
    if (colon < 1 || position.isEmpty()) {
      throw new IllegalArgumentException(
          "a breakpoint is a chromosome, a colon and a whole number");
    }
    return assembly
        .flatMap(known -> Contig.named(known, printed.substring(0, colon)))
        .map(contig -> new Breakpoint(contig, position.get(), Optional.empty(), strand));
  }
}
