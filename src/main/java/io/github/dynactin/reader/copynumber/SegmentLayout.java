package io.github.dynactin.reader.copynumber;

import io.github.dynactin.reader.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table of segments that is known by its columns. All count positions from one, and an end is the
 * segment's own last position.
 *
 * @param table what it is known by, and what of it is read
 */
record SegmentLayout(Table table) {
  /**
   * Circular binary segmentation's, as cBioPortal and IGV take it; a call is somebody's addition.
   */
  static final SegmentLayout SEG =
      of(
          List.of("ID", "chrom", "loc.start", "loc.end", "num.mark", "seg.mean"),
          List.of("call"),
          Set.of("num.mark"));

  /** GATK's called segments, behind a dictionary of sequences. */
  static final SegmentLayout GATK_CALLED =
      of(
          List.of(
              "CONTIG", "START", "END", "NUM_POINTS_COPY_RATIO", "MEAN_LOG2_COPY_RATIO", "CALL"),
          List.of(),
          Set.of("NUM_POINTS_COPY_RATIO"));

  /** PCGR's. */
  static final SegmentLayout PCGR =
      of(List.of("Chromosome", "Start", "End", "nMajor", "nMinor"), List.of(), Set.of());

  /** ASCAT's. */
  static final SegmentLayout ASCAT =
      of(
          List.of("sample", "chr", "startpos", "endpos", "nMajor", "nMinor"),
          List.of(),
          Set.of("nAraw", "nBraw"));

  /** What lines before a header begin with; only GATK has any. */
  static final String COMMENT = "@";

  private static final List<String> SAMPLES = List.of("ID", "sample");
  private static final List<String> CHROMOSOMES = List.of("chrom", "CONTIG", "Chromosome", "chr");
  private static final List<String> STARTS = List.of("loc.start", "START", "Start", "startpos");
  private static final List<String> ENDS = List.of("loc.end", "END", "End", "endpos");
  private static final List<String> CALLS = List.of("call", "CALL");
  private static final List<String> RATIOS = List.of("seg.mean", "MEAN_LOG2_COPY_RATIO");

  private static SegmentLayout of(List<String> asked, List<String> more, Set<String> unread) {
    Set<String> read = new HashSet<>(asked);
    read.addAll(more);
    read.removeAll(unread);
    return new SegmentLayout(
        new Table(COMMENT, Set.copyOf(asked), read, unread, Set.of("NA", ".")));
  }

  /** True if it says how many copies of either allele there are. */
  boolean isAllelic() {
    return major().isPresent();
  }

  Optional<String> sample() {
    return first(SAMPLES);
  }

  String chromosome() {
    return first(CHROMOSOMES).orElseThrow();
  }

  String start() {
    return first(STARTS).orElseThrow();
  }

  String end() {
    return first(ENDS).orElseThrow();
  }

  Optional<String> call() {
    return first(CALLS);
  }

  Optional<String> log2Ratio() {
    return first(RATIOS);
  }

  Optional<String> major() {
    return first(List.of("nMajor"));
  }

  Optional<String> minor() {
    return first(List.of("nMinor"));
  }

  private Optional<String> first(List<String> names) {
    return names.stream().filter(table.taken()::contains).findFirst();
  }
}
