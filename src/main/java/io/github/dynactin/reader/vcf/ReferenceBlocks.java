package io.github.dynactin.reader.vcf;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.GenomicInterval;
import io.github.dynactin.model.StudiedRegion;
import io.github.dynactin.reader.FindingSink;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Hands on what was looked at: records without a change, joined to stretches as long as they can
 * be. A stretch is called if its genotype is the reference's, with reads and quality that aren't 0,
 * and it passed its filters.
 */
final class ReferenceBlocks {
  private final FindingSink sink;
  private final Report report;
  private @Nullable Contig contig;
  private boolean called;
  private int start;
  private int end;

  ReferenceBlocks(FindingSink sink, Report report) {
    this.sink = sink;
    this.report = report;
  }

  /** A record none of whose alleles is a change. */
  void reference(VcfRecord record, Contig on, Origin origin) {
    Optional<Genotype> genotype = genotype(record);
    boolean written = record.hasSample() && record.sample().value(FormatKey.GT).isPresent();
    if (written && genotype.isEmpty()) {
      report.setAside(origin, Presence.MALFORMED.words());
    } else if (genotype.isEmpty()) {
      report.leftOut("no change, and no genotype that says that it was looked for");
    } else if (genotype.get().hasChange()) {
      report.setAside(origin, "the genotype has an allele that ALT doesn't tell");
    } else {
      add(record, on, genotype.get().isReference() && isGood(record), origin);
    }
  }

  /** A record with a change, in a file that tells of every position. */
  void change(VcfRecord record, Contig on, Origin origin) {
    genotype(record)
        .ifPresent(genotype -> add(record, on, !genotype.isPartial() && isGood(record), origin));
  }

  /** The file ends. */
  void close() {
    if (contig != null) {
      StudiedRegion region =
          new StudiedRegion(
              Optional.empty(), Optional.of(GenomicInterval.oneBased(contig, start, end)));
      if (called) {
        sink.called(region);
      } else {
        sink.uncalled(region);
      }
    }
    contig = null;
  }

  private static Optional<Genotype> genotype(VcfRecord record) {
    return record.hasSample()
        ? record
            .sample()
            .value(FormatKey.GT)
            .flatMap(text -> Genotype.parse(text, record.alts().size()))
        : Optional.empty();
  }

  private static boolean isGood(VcfRecord record) {
    return record.hasPassed()
        && !isZero(record.sample(), FormatKey.DP)
        && !isZero(record.sample(), FormatKey.GQ);
  }

  private static boolean isZero(SampleColumn sample, FormatKey key) {
    return sample.value(key).filter("0"::equals).isPresent();
  }

  private void add(VcfRecord record, Contig on, boolean isCalled, Origin origin) {
    int first = record.position();
    Optional<String> stated = record.info().value(InfoKey.END);
    OptionalInt last =
        stated.isPresent()
            ? Values.whole(stated.get())
            : OptionalInt.of(first + record.ref().length() - 1);
    if (first < 1 || last.orElse(0) < first || last.getAsInt() > on.length()) {
      report.setAside(origin, "END isn't a position of the chromosome, behind POS");
      return;
    }
    boolean joins = on.equals(contig) && called == isCalled && first >= start && first <= end + 1;
    if (joins) {
      end = Math.max(end, last.getAsInt());
      return;
    }
    close();
    contig = on;
    called = isCalled;
    start = first;
    end = last.getAsInt();
  }
}
