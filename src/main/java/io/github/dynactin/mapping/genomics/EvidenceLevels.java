package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.EvidenceLevel;
import io.github.dynactin.terminology.Loinc;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;

/**
 * How well a statement is founded. The guide binds examples only, and none of the systems that
 * oncology grades by has a code system that could be verified: words.
 */
final class EvidenceLevels {
  private EvidenceLevels() {}

  static void add(Draft<Observation> draft, List<EvidenceLevel> levels, Origin origin) {
    for (int i = 0; i < levels.size(); i++) {
      String words = levels.get(i).label();
      Components.add(
          draft,
          Loinc.EVIDENCE_LEVEL,
          "evidence-level",
          Elements.text(words),
          new Statement("Evidence", words, origin.child(Integer.toString(i))));
    }
  }

  /** Adds the disease that a statement speaks of. */
  static void disease(Draft<Observation> draft, Concept disease, String slice, Origin origin) {
    Components.add(
        draft,
        Loinc.PHENOTYPE,
        slice,
        Elements.concept(disease),
        new Statement("Disease", disease.label(), origin));
  }
}
