package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.model.Chromosome;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.CoordinateSystem;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.GenomicInterval;
import io.github.dynactin.terminology.CodeSystem;
import io.github.dynactin.terminology.Coding;
import io.github.dynactin.terminology.Loinc;
import io.github.dynactin.terminology.LoincAnswer;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;

/**
 * Places on the genome (Genomics Reporting, Variant): assembly, chromosome, reference sequence and
 * positions, counted as the source counts them.
 */
final class Places {
  private static final Map<Chromosome, LoincAnswer> CHROMOSOMES = chromosomes();

  private Places() {}

  /** Adds an interval whose ends are those that {@code slice} speaks of. */
  static void interval(
      Draft<Observation> draft, GenomicInterval interval, Slice slice, Origin origin) {
    contig(draft, interval.contig(), origin);
    range(draft, slice, interval.start(), interval.end(), origin);
    system(draft, interval.coordinates(), origin);
  }

  /** Adds the range of positions of one of the three slices. */
  static void range(Draft<Observation> draft, Slice slice, int low, int high, Origin origin) {
    Range range = new Range().setLow(position(low)).setHigh(position(high));
    Components.add(
        draft,
        slice.code(),
        slice.slice(),
        range,
        new Statement(slice.label(), low + " to " + high, origin));
  }

  /** Adds how positions are counted. */
  static void system(Draft<Observation> draft, CoordinateSystem system, Origin origin) {
    LoincAnswer answer =
        system == CoordinateSystem.ONE_BASED_CLOSED
            ? LoincAnswer.ONE_BASED
            : LoincAnswer.ZERO_BASED;
    Components.add(
        draft,
        Loinc.COORDINATE_SYSTEM,
        "coordinate-system",
        draft.concept(answer),
        new Statement("Positions", answer.display(), origin));
  }

  /**
   * Adds assembly and chromosomes, each once. A reference sequence there is one of: with two
   * chromosomes it is left to the breakpoints. The value set of chromosomes ends with Y: the
   * mitochondrion has its sequence.
   */
  static void contigs(Draft<Observation> draft, List<Contig> contigs, Origin origin) {
    if (contigs.stream().distinct().count() == 1) {
      contig(draft, contigs.get(0), origin);
      return;
    }
    contigs.stream().map(Contig::assembly).distinct().forEach(a -> assembly(draft, a, origin));
    contigs.stream()
        .distinct()
        .flatMap(contig -> answer(contig.chromosome()).stream())
        .forEach(answer -> chromosome(draft, answer, origin));
  }

  private static void contig(Draft<Observation> draft, Contig contig, Origin origin) {
    assembly(draft, contig.assembly(), origin);
    answer(contig.chromosome()).ifPresent(answer -> chromosome(draft, answer, origin));
    sequence(draft, contig.accession(), origin);
  }

  /** Adds the sequence that positions are counted on. */
  static void sequence(Draft<Observation> draft, String accession, Origin origin) {
    Components.add(
        draft,
        Loinc.GENOMIC_REFERENCE,
        "genomic-ref-seq",
        draft.part(accession, () -> refSeq(accession)),
        new Statement("Reference sequence", accession, origin));
  }

  /** An accession, coded if it is one of RefSeq's. */
  static CodeableConcept refSeq(String accession) {
    return accession.matches("[NX][A-Z]_.+")
        ? new CodeableConcept()
            .addCoding(
                Elements.coding(new Coding(CodeSystem.REFSEQ.uri(), accession, Optional.empty())))
        : Elements.text(accession);
  }

  /** The code of an assembly. */
  static LoincAnswer answer(GenomeAssembly assembly) {
    return assembly == GenomeAssembly.GRCH37 ? LoincAnswer.GRCH37 : LoincAnswer.GRCH38;
  }

  private static Optional<LoincAnswer> answer(Chromosome chromosome) {
    return Optional.ofNullable(CHROMOSOMES.get(chromosome));
  }

  private static Map<Chromosome, LoincAnswer> chromosomes() {
    Map<Chromosome, LoincAnswer> answers = new EnumMap<>(Chromosome.class);
    for (Chromosome chromosome : Chromosome.values()) {
      String display = "Chromosome " + chromosome.label();
      Arrays.stream(LoincAnswer.values())
          .filter(answer -> answer.display().equals(display))
          .forEach(answer -> answers.put(chromosome, answer));
    }
    return Collections.unmodifiableMap(answers);
  }

  private static void assembly(Draft<Observation> draft, GenomeAssembly assembly, Origin origin) {
    Components.add(
        draft,
        Loinc.ASSEMBLY,
        "reference-sequence-assembly",
        draft.concept(answer(assembly)),
        new Statement("Assembly", assembly.label(), origin));
  }

  private static void chromosome(Draft<Observation> draft, LoincAnswer answer, Origin origin) {
    Components.add(
        draft,
        Loinc.CHROMOSOME,
        "chromosome-identifier",
        draft.concept(answer),
        new Statement("Chromosome", answer.display(), origin));
  }

  private static Quantity position(int position) {
    return new Quantity().setValue(position);
  }

  /** What the ends of a range of positions mean. */
  enum Slice {
    EXACT(Loinc.EXACT_START_END, "exact-start-end", "Start and end"),
    INNER(Loinc.INNER_START_END, "inner-start-end", "Certainly from, to"),
    OUTER(Loinc.OUTER_START_END, "outer-start-end", "At most from, to");

    private final Loinc code;
    private final String slice;
    private final String label;

    Slice(Loinc code, String slice, String label) {
      this.code = code;
      this.slice = slice;
      this.label = label;
    }

    Loinc code() {
      return code;
    }

    String slice() {
      return slice;
    }

    String label() {
      return label;
    }
  }
}
