package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.ResourceKey;
import io.github.dynactin.mapping.core.Times;
import io.github.dynactin.model.Assay;
import io.github.dynactin.model.TimeElement;
import io.github.dynactin.terminology.Code;
import io.github.dynactin.terminology.HlCode;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;

/** What all observations of Genomics Reporting share ("Genomic Base", 3.0.0), and its keys. */
final class GenomicElements {
  private GenomicElements() {}

  /** Sets status, both categories, code and subject. */
  static Observation begin(Draft<Observation> draft, Code code, CaseScope scope) {
    Observation observation = draft.resource();
    observation.setStatus(Observation.ObservationStatus.FINAL);
    observation.addCategory(draft.concept(HlCode.LABORATORY));
    observation.addCategory(draft.concept(HlCode.GENETICS));
    observation.setCode(draft.concept(code));
    observation.setSubject(scope.subject());
    return observation;
  }

  /** Sets when a test was complete: a date, in both profiles that have it. */
  static void completed(Draft<Procedure> draft, Assay assay) {
    TimeElement time = assay.completed();
    Origin origin = Times.origin(time, assay.origin(), "completed");
    draft.resource().setPerformed(draft.dateTimeOnly("performed", time, origin));
    draft.state("performed", "Completed", Times.words(time), origin);
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
