package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.ImagingFinding;
import io.github.dynactin.model.ImagingStudy;
import io.github.dynactin.terminology.ExtensionUrl;
import io.github.dynactin.terminology.HlCode;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StringType;

/**
 * Maps an imaging examination with its findings to an observation. An ImagingStudy resource would
 * need what no report holds: the identifiers of its images.
 */
final class ImagingMapper implements FactMapper<ImagingStudy, Observation> {
  @Override
  public Mapped<Observation> map(ImagingStudy study, CaseScope scope) {
    Draft<Observation> draft =
        Observations.begin(
            Profile.IMAGING,
            Observations.key(study, "imaging"),
            Elements.concept(study.modality()),
            scope);
    Observation observation = draft.resource();
    Origin origin = study.origin();
    observation.addCategory(Elements.concept(HlCode.IMAGING));
    draft.state("code", "Examination", study.modality().label(), origin.child("modality"));
    draft.concept(
        "bodySite", "Region", study.region(), origin.child("region"), observation::setBodySite);
    Observations.effective(draft, study.time(), origin, "time");
    study.findings().forEach(finding -> finding(draft, finding));
    if (study.findings().isEmpty()) {
      observation.setDataAbsentReason(Elements.concept(HlCode.UNKNOWN));
      draft.state("dataAbsentReason", "Findings", "not stated", origin);
    }
    String region = study.region().map(r -> " of " + r.label()).orElse("");
    return draft.end("Imaging: " + study.modality().label() + region);
  }

  private static void finding(Draft<Observation> draft, ImagingFinding finding) {
    Observation.ObservationComponentComponent component =
        Elements.component("finding", new StringType(finding.description()));
    finding
        .site()
        .ifPresent(
            site ->
                component.addExtension(
                    Elements.extension(ExtensionUrl.FINDING_SITE, Elements.concept(site))));
    draft.resource().addComponent(component);
    String label = finding.site().map(Concept::label).orElse("Finding");
    draft.state("component", label, finding.description(), finding.origin().child("description"));
  }
}
