package io.github.dynactin.mapping.genomics;

import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.model.Breakpoint;
import io.github.dynactin.model.ConfidenceInterval;
import io.github.dynactin.terminology.ExtensionUrl;
import java.util.Locale;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;

/**
 * Ends of rearrangements: our extension, because a variant has one pair of positions on one
 * sequence, and neither strand nor confidence interval.
 */
final class Breakpoints {
  private Breakpoints() {}

  /** One end, with all that is stated of it. */
  static Extension extension(Breakpoint breakpoint) {
    Extension extension = new Extension(ExtensionUrl.BREAKPOINT.url());
    extension.addExtension(
        Elements.part("assembly", Elements.concept(Places.answer(breakpoint.contig().assembly()))));
    extension.addExtension(
        Elements.part("sequence", Places.refSeq(breakpoint.contig().accession())));
    extension.addExtension(Elements.part("position", new IntegerType(breakpoint.position())));
    breakpoint.confidence().ifPresent(confidence -> confidence(extension, confidence));
    breakpoint
        .strand()
        .map(strand -> new CodeType(strand.name().toLowerCase(Locale.ROOT)))
        .ifPresent(strand -> extension.addExtension(Elements.part("strand", strand)));
    return extension;
  }

  private static void confidence(Extension extension, ConfidenceInterval confidence) {
    extension.addExtension(Elements.part("lower", new IntegerType(confidence.lower())));
    extension.addExtension(Elements.part("upper", new IntegerType(confidence.upper())));
  }
}
