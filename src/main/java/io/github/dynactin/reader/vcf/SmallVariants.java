package io.github.dynactin.reader.vcf;

import io.github.dynactin.model.Alleles;
import io.github.dynactin.model.GenomicChange;
import io.github.dynactin.model.SmallChange;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.VariantCall;
import java.io.IOException;
import java.util.Optional;

/** Hands on changes of bases. */
final class SmallVariants {
  private final Alignment alignment;
  private final Annotations annotations;
  private final Calls calls;
  private final Output output;
  private final Report report;

  SmallVariants(
      Alignment alignment, Annotations annotations, Calls calls, Output output, Report report) {
    this.alignment = alignment;
    this.annotations = annotations;
    this.calls = calls;
    this.output = output;
    this.report = report;
  }

  /** An allele whose ALT is bases; true if it was handed on. */
  boolean accept(Place place) throws IOException {
    VcfRecord record = place.record();
    String alt = Bases.upper(place.allele());
    if (alt.equals(record.ref())) {
      report.setAside(place.origin(), "ALT is the same as REF");
      return false;
    }
    Optional<Bases> normal =
        alignment.normal(place.contig(), new Bases(record.position(), record.ref(), alt));
    if (normal.isEmpty()) {
      report.setAside(place.origin(), "the reference has other bases there than REF says");
      return false;
    }
    Bases bases = normal.get();
    Annotated annotated = annotations.of(place);
    VariantCall call = calls.of(place);
    GenomicChange change =
        GenomicChange.vcf(place.contig(), bases.position(), new Alleles(bases.ref(), bases.alt()));
    SmallChange small =
        new SmallChange(annotated.hgvs(), Optional.of(change), Optional.empty(), Optional.empty());
    return output.finding(
        Output.About.of(place),
        context ->
            new SmallVariant(context, annotated.gene(), small, annotated.consequences(), call));
  }
}
