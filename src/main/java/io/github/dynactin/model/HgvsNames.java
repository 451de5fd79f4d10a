package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The HGVS expressions of one change, as stated; none is made from another.
 *
 * @param genomic on the genome, if stated
 * @param coding on a transcript, if stated
 * @param protein on the protein, if stated
 */
public record HgvsNames(
    Optional<GenomicHgvs> genomic, Optional<CodingHgvs> coding, Optional<ProteinHgvs> protein) {
  /** Nothing is stated. */
  public static final HgvsNames NOT_STATED =
      new HgvsNames(Optional.empty(), Optional.empty(), Optional.empty());

  public HgvsNames {
    requireNonNull(genomic, "genomic");
    requireNonNull(coding, "coding");
    requireNonNull(protein, "protein");
  }

  /** The expression that tells the change most exactly. */
  Optional<String> mostExact() {
    return onDna().or(() -> protein.map(ProteinHgvs::canonical));
  }

  /** The same, if it speaks of DNA. */
  Optional<String> onDna() {
    return genomic.map(GenomicHgvs::toString).or(() -> coding.map(CodingHgvs::toString));
  }

  /** The expression that a tumour board uses. */
  Optional<String> mostUsual() {
    return Stream.of(
            protein.map(ProteinHgvs::printed),
            coding.map(CodingHgvs::toString),
            genomic.map(GenomicHgvs::toString))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What the DNA expressions say happened. */
  Optional<NucleotideChange.Type> type() {
    return genomic
        .map(GenomicHgvs::parts)
        .or(() -> coding.map(CodingHgvs::parts))
        .map(NucleotideChange::type);
  }
}
