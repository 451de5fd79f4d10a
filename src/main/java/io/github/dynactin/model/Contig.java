package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chromosome of an assembly: what a position is counted on. Alternative and unplaced sequences
 * aren't among them.
 *
 * @param assembly the reference
 * @param chromosome the chromosome
 */
public record Contig(GenomeAssembly assembly, Chromosome chromosome) {
  public Contig {
    requireNonNull(assembly, "assembly");
    requireNonNull(chromosome, "chromosome");
  }

  /**
   * The chromosome that a file calls by this name: {@code 7}, {@code chr7}, or its accession. Empty
   * for a sequence that is none, and for the accession of another assembly.
   */
  public static Optional<Contig> named(GenomeAssembly assembly, String name) {
    return Chromosome.named(name)
        .map(chromosome -> new Contig(assembly, chromosome))
        .or(() -> ofAccession(name, assembly));
  }

  /**
   * The chromosome with this RefSeq accession and version, which tells the assembly too. Empty for
   * the mitochondrion, whose sequence is the same in both assemblies.
   */
  public static Optional<Contig> ofAccession(String accession) {
    return Chromosome.MT.accession(GenomeAssembly.GRCH38).equals(accession)
        ? Optional.empty()
        : Stream.of(GenomeAssembly.values())
            .flatMap(assembly -> ofAccession(accession, assembly).stream())
            .findFirst();
  }

  private static Optional<Contig> ofAccession(String accession, GenomeAssembly assembly) {
    return Arrays.stream(Chromosome.values())
        .filter(chromosome -> chromosome.accession(assembly).equals(accession))
        .map(chromosome -> new Contig(assembly, chromosome))
        .findFirst();
  }

  /** RefSeq accession with version: {@code NC_000007.14}. */
  public String accession() {
    return chromosome.accession(assembly);
  }

  /** How many bases it has. */
  public int length() {
    return chromosome.length(assembly);
  }

  /** As it is written: {@code chr7}. */
  public String label() {
    return "chr" + chromosome.label();
  }
}
