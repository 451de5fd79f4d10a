package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Genes, or a segment of the genome, with more or fewer copies, or with both copies from one
 * parent.
 *
 * @param context what every finding has
 * @param genes the genes; may be empty if the segment is stated
 * @param change direction and degree, as stated
 * @param copies how many there are, as far as stated; no copy number isn't zero copies
 * @param segment the stretch that is changed, if stated
 */
public record CopyNumberAlteration(
    FindingContext context,
    List<GeneId> genes,
    Change change,
    CopyNumbers copies,
    Optional<GenomicInterval> segment)
    implements Finding {
  public CopyNumberAlteration {
    requireNonNull(context, "context");
    genes = List.copyOf(genes);
    requireNonNull(change, "change");
    requireNonNull(copies, "copies");
    requireNonNull(segment, "segment");
    if (genes.isEmpty() && segment.isEmpty()) {
      throw new IllegalArgumentException("a copy-number alteration needs a gene or a segment");
    }
  }

  @Override
  public CopyNumberAlteration withContext(FindingContext other) {
    return new CopyNumberAlteration(other, genes, change, copies, segment);
  }

  /** The segment if there is no gene: callers cut the same gain a little differently each time. */
  @Override
  public String changeKey() {
    String what =
        genes.isEmpty()
            ? segment.map(GenomicInterval::key).orElseThrow()
            : genes.stream().map(GeneId::symbol).sorted().collect(Collectors.joining("+"));
    return "copy/" + what + "/" + change;
  }

  @Override
  public String label() {
    String what =
        genes.isEmpty()
            ? segment.map(GenomicInterval::label).orElseThrow()
            : genes.stream().map(GeneId::symbol).sorted().collect(Collectors.joining(", "));
    return what + " " + change.words();
  }

  /** As reports say it. */
  public enum Change {
    AMPLIFICATION,
    GAIN,
    LOSS,
    DELETION,
    /** Both copies are gone. */
    DEEP_DELETION,
    /** As many copies as there should be, all of one parent. */
    COPY_NEUTRAL_LOH;

    /** True for more copies, false for fewer or as many. */
    public boolean isGain() {
      return this == AMPLIFICATION || this == GAIN;
    }

    /** In words: {@code deep deletion}. */
    public String words() {
      return this == COPY_NEUTRAL_LOH
          ? "copy-neutral loss of heterozygosity"
          : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
