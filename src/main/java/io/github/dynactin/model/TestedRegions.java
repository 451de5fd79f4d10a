package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a test looked at, what of it could be called and what couldn't. Empty lists say that it
 * isn't stated, not that it is nothing.
 *
 * @param genes genes it looked at
 * @param called regions with enough coverage to be called
 * @param uncalled regions that it looked at and couldn't call
 * @param description in words
 * @param assembly the reference that it counts on, if stated
 */
public record TestedRegions(
    List<GeneId> genes,
    List<StudiedRegion> called,
    List<StudiedRegion> uncalled,
    Optional<String> description,
    Optional<GenomeAssembly> assembly) {
  public TestedRegions {
    genes = List.copyOf(genes);
    called = List.copyOf(called);
    uncalled = List.copyOf(uncalled);
    requireNonNull(description, "description");
    requireNonNull(assembly, "assembly");
  }

  /** Genes and nothing else. */
  public static TestedRegions of(List<GeneId> genes) {
    return new TestedRegions(genes, List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  /** The same, counted on this reference. */
  public TestedRegions on(Optional<GenomeAssembly> reference) {
    return new TestedRegions(genes, called, uncalled, description, reference);
  }

  /** These regions and more. */
  public TestedRegions and(List<StudiedRegion> moreCalled, List<StudiedRegion> moreUncalled) {
    return new TestedRegions(
        genes, both(called, moreCalled), both(uncalled, moreUncalled), description, assembly);
  }

  private static List<StudiedRegion> both(List<StudiedRegion> some, List<StudiedRegion> others) {
    return Stream.of(some, others).flatMap(List::stream).toList();
  }
}
