package io.github.dynactin.reader.casejson;

import io.github.dynactin.model.CopyNumber;
import io.github.dynactin.model.CopyNumberAlteration;
import io.github.dynactin.model.CopyNumbers;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.FindingContext;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.GenomicInterval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** More and fewer copies. */
final class CopyNumberAlterations {
  private CopyNumberAlterations() {}

  static Optional<Finding> alteration(Fields in, Optional<FindingContext> context) {
    in.atLeastOne("gene", "genes", "interval");
    List<GeneId> genes = Genes.oneOrMore(in);
    Optional<CopyNumberAlteration.Change> change =
        in.required("change", Words.of(CopyNumberAlteration.Change.class));
    Optional<CopyNumbers> copies = copies(in);
    Optional<GenomicInterval> segment = in.optional("interval", Genome::interval);
    return in.done(
        () -> new CopyNumberAlteration(context.get(), genes, change.get(), copies.get(), segment));
  }

  private static Optional<CopyNumbers> copies(Fields in) {
    Optional<CopyNumber> total = in.optional("copyNumber", CopyNumberAlterations::number);
    Optional<CopyNumber> major = in.optional("majorCopyNumber", CopyNumberAlterations::number);
    Optional<CopyNumber> minor = in.optional("minorCopyNumber", CopyNumberAlterations::number);
    Optional<BigDecimal> ratio = in.optional("log2Ratio", Numbers::decimal);
    return in.part(() -> new CopyNumbers(total, major, minor, ratio));
  }

  private static Optional<CopyNumber> number(Node node) {
    return node.json().isNumber()
        ? Numbers.natural(node).map(CopyNumber::exactly)
        : node.object("a number or a range").flatMap(CopyNumberAlterations::range);
  }

  private static Optional<CopyNumber> range(Fields in) {
    Optional<BigDecimal> low = in.required("low", Numbers::natural);
    Optional<BigDecimal> high = in.required("high", Numbers::natural);
    return in.done(() -> new CopyNumber(low.get(), high.get()));
  }
}
