package io.github.dynactin.reader.casejson;

import io.github.dynactin.model.Alleles;
import io.github.dynactin.model.Breakpoint;
import io.github.dynactin.model.Chromosome;
import io.github.dynactin.model.ConfidenceInterval;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.CoordinateSystem;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.GenomicInterval;
import io.github.dynactin.model.Strand;
import java.util.Optional;

/** Places on the genome. */
final class Genome {
  private static final int LONGEST = 300_000_000;

  private Genome() {}

  static Optional<GenomeAssembly> assembly(Node node) {
    return Words.of(GenomeAssembly.class, GenomeAssembly::label).parse(node);
  }

  static Optional<GenomicInterval> interval(Node node) {
    return node.object().flatMap(Genome::interval);
  }

  private static Optional<GenomicInterval> interval(Fields in) {
    Optional<Contig> contig = contig(in);
    Optional<CoordinateSystem> system =
        in.required("coordinateSystem", Words.of(CoordinateSystem.class));
    Optional<Integer> start = in.required("start", Numbers.whole(0, LONGEST));
    Optional<Integer> end = in.required("end", Numbers.whole(1, LONGEST));
    return in.done(() -> new GenomicInterval(contig.get(), system.get(), start.get(), end.get()));
  }

  static Optional<Breakpoint> breakpoint(Node node) {
    return node.object().flatMap(Genome::breakpoint);
  }

  private static Optional<Breakpoint> breakpoint(Fields in) {
    Optional<Contig> contig = contig(in);
    Optional<Integer> position = in.required("position", Numbers.whole(1, LONGEST));
    Optional<ConfidenceInterval> confidence = in.optional("confidenceInterval", Genome::confidence);
    Optional<Strand> strand = in.optional("strand", Words.of(Strand.class, Strand::sign));
    return in.done(() -> new Breakpoint(contig.get(), position.get(), confidence, strand));
  }

  private static Optional<ConfidenceInterval> confidence(Node node) {
    return node.object().flatMap(Genome::confidence);
  }

  private static Optional<ConfidenceInterval> confidence(Fields in) {
    Optional<Integer> lower = in.required("lower", Numbers.whole(-LONGEST, 0));
    Optional<Integer> upper = in.required("upper", Numbers.whole(0, LONGEST));
    return in.done(() -> new ConfidenceInterval(lower.get(), upper.get()));
  }

  static Optional<Alleles> alleles(Node node) {
    return node.object().flatMap(Genome::alleles);
  }

  private static Optional<Alleles> alleles(Fields in) {
    Optional<String> ref = in.required("ref", Texts::bases);
    Optional<String> alt = in.required("alt", Texts::bases);
    return in.done(() -> new Alleles(ref.get(), alt.get()));
  }

  private static Optional<Contig> contig(Fields in) {
    Optional<GenomeAssembly> assembly = in.required("genomeAssembly", Genome::assembly);
    Optional<Chromosome> chromosome =
        in.required("chrom", Words.of(Chromosome.class, Chromosome::label));
    return in.part(() -> new Contig(assembly.get(), chromosome.get()));
  }
}
