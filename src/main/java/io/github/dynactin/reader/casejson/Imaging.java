package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.ImagingFinding;
import io.github.dynactin.model.ImagingStudy;
import io.github.dynactin.model.TimeElement;
import java.util.List;
import java.util.Optional;

/** Imaging studies and what was seen. */
final class Imaging {
  private Imaging() {}

  static Optional<ImagingStudy> study(Node node) {
    return node.object().flatMap(Imaging::study);
  }

  private static Optional<ImagingStudy> study(Fields in) {
    Optional<String> id = in.id(Thing.IMAGING_STUDY);
    Optional<Concept> modality = in.required("modality", Concepts::concept);
    Optional<Concept> region = in.optional("region", Concepts::concept);
    TimeElement time = Times.in(in, "time");
    List<ImagingFinding> findings = in.list("findings", Imaging::finding);
    Optional<Origin> origin = in.origin();
    return in.done(
        () ->
            new ImagingStudy(
                id.get(),
                modality.get(),
                region,
                time,
                placed(findings, origin.get()),
                origin.get()));
  }

  /** A finding without a source of its own stands where its study stands. */
  private static List<ImagingFinding> placed(List<ImagingFinding> findings, Origin study) {
    return findings.stream()
        .map(f -> new ImagingFinding(f.description(), f.site(), f.origin().within(study)))
        .toList();
  }

  private static Optional<ImagingFinding> finding(Node node) {
    return node.object().flatMap(Imaging::finding);
  }

  private static Optional<ImagingFinding> finding(Fields in) {
    Optional<String> description = in.required("description", Texts::text);
    Optional<Concept> site = in.optional("site", Concepts::concept);
    Optional<Origin> origin = in.origin();
    return in.done(() -> new ImagingFinding(description.get(), site, origin.get()));
  }
}
