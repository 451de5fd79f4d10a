package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.ResourceKey;
import io.github.dynactin.model.Assay;
import io.github.dynactin.model.Biosample;
import io.github.dynactin.model.TimeElement;
import io.github.dynactin.terminology.Code;
import io.github.dynactin.terminology.HlCode;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation;

/** What all observations of Genomics Reporting share ("Genomic Base", 3.0.0), and its keys. */
final class GenomicElements {
  private GenomicElements() {}

  /** Sets status, both categories, code and subject. */
  static Observation begin(Draft<Observation> draft, Code code, CaseScope scope) {
    Observation observation = draft.resource();
    observation.setStatus(Observation.ObservationStatus.FINAL);
    observation.addCategory(Elements.concept(HlCode.LABORATORY));
    observation.addCategory(Elements.concept(HlCode.GENETICS));
    observation.setCode(Elements.concept(code));
    observation.setSubject(scope.subject());
    return observation;
  }

  /**
   * When the material was taken: the time that an observation on it speaks of. Several biosamples
   * of one time have that time; of different times, none.
   */
  static TimeElement collected(List<Biosample> biosamples) {
    List<TimeElement> times =
        biosamples.stream().map(Biosample::timeOfCollection).distinct().toList();
    return times.size() == 1 ? times.get(0) : TimeElement.UNKNOWN;
  }

  /** Where that time stands in the input. */
  static Optional<Origin> collectedAt(List<Biosample> biosamples) {
    return biosamples.stream().map(b -> b.origin().child("timeOfCollection")).findFirst();
  }

  static ResourceKey study(Assay assay) {
    return new ResourceKey("Procedure", "genomic-study", assay.id());
  }

  static ResourceKey analysis(Assay assay) {
    return new ResourceKey("Procedure", "genomic-study-analysis", assay.id());
  }

  static ResourceKey report(Assay assay) {
    return new ResourceKey("DiagnosticReport", "genomic-report", assay.id());
  }
}
