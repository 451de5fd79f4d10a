package io.github.dynactin.reader.copynumber;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.GenomicInterval;
import io.github.dynactin.reader.Row;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row of a table of segments.
 *
 * @param row its cells
 * @param layout what its columns are called
 */
record SegmentRecord(Row row, SegmentLayout layout) {
  Origin origin() {
    return row.origin();
  }

  Optional<String> sample() {
    return layout.sample().flatMap(row::value);
  }

  Optional<String> chromosome() {
    return row.value(layout.chromosome());
  }

  /** The segment, counted from one and with both of its ends, as all these tables count. */
  GenomicInterval interval(Contig contig) {
    return GenomicInterval.oneBased(contig, position(layout.start()), position(layout.end()));
  }

  Optional<Contig> contig(GenomeAssembly assembly) {
    return chromosome().flatMap(name -> Contig.named(assembly, name));
  }

  private int position(String column) {
    return row.whole(column)
        .orElseThrow(() -> new IllegalArgumentException(column + " isn't stated"));
  }

  Optional<String> call() {
    return layout.call().flatMap(row::value);
  }

  Optional<BigDecimal> log2Ratio() {
    return layout.log2Ratio().flatMap(column -> row.value(column, SegmentRecord::decimal));
  }

  Optional<Integer> major() {
    return layout.major().flatMap(row::whole);
  }

  Optional<Integer> minor() {
    return layout.minor().flatMap(row::whole);
  }

  /** The JDK would take a number of a billion digits, too. */
  private static BigDecimal decimal(String text) {
    if (!text.matches("[-+]?\\d{1,9}(?:\\.\\d{1,30})?(?:[eE][-+]?\\d{1,2})?")) {
      throw new IllegalArgumentException("a decimal number is asked for");
    }
    return new BigDecimal(text);
  }
}
