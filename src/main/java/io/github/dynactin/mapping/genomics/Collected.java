package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Times;
import io.github.dynactin.model.Assay;
import io.github.dynactin.model.Biosample;
import io.github.dynactin.model.TimeElement;
import java.util.List;

/**
 * When the material of a test was taken: the time that an observation on it speaks of. Biosamples
 * of one time have that time; of different times, none.
 *
 * @param time as exact as stated
 * @param words the same in words
 * @param origin where it stands in the input
 */
record Collected(TimeElement time, String words, Origin origin) {
  static Collected of(Assay assay, CaseScope scope) {
    List<Biosample> biosamples = scope.biosamples(assay);
    if (biosamples.size() > 1
        && biosamples.stream().map(Biosample::timeOfCollection).distinct().count() > 1) {
      return new Collected(
          TimeElement.UNKNOWN, "at different times", assay.origin().child("biosamples"));
    }
    return biosamples.isEmpty()
        ? at(TimeElement.UNKNOWN, assay.origin())
        : at(biosamples.get(0).timeOfCollection(), biosamples.get(0).origin());
  }

  private static Collected at(TimeElement time, Origin fact) {
    return new Collected(time, Times.words(time), Times.origin(time, fact, "timeOfCollection"));
  }
}
