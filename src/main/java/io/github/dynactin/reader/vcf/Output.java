package io.github.dynactin.reader.vcf;

import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.FindingContext;
import io.github.dynactin.model.FindingContext.SourceClass;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.TestResult;
import io.github.dynactin.reader.FindingIds;
import io.github.dynactin.reader.FindingSink;
import java.util.Optional;
import java.util.function.Function;

/** Names findings and hands them on, each change once. */
final class Output {
  private final String assayId;
  private final FindingSink sink;
  private final Report report;
  private final Repeats repeats;
  private long handedOn;

  Output(String assayId, FindingSink sink, Report report, Repeats repeats) {
    this.assayId = assayId;
    this.sink = sink;
    this.report = report;
    this.repeats = repeats;
  }

  /**
   * What a finding has whatever its kind.
   *
   * @param position where its record stands
   */
  record About(TestResult result, Optional<SourceClass> source, Origin origin, int position) {
    static About of(Place place) {
      return new About(place.result(), place.source(), place.origin(), place.record().position());
    }

    FindingContext context(String id, String assayId) {
      return FindingContext.of(id, assayId, result, source, origin);
    }
  }

  /**
   * Hands on a finding. Its name is made from what it is, so it is made once without a name.
   *
   * @return false if it wasn't handed on: the model refuses it, or it was there already
   */
  boolean finding(About about, Function<FindingContext, Finding> maker) {
    try {
      Finding nameless = maker.apply(about.context("", assayId));
      String id = FindingIds.of(assayId, nameless.changeKey());
      boolean twoEnds = !(nameless instanceof SmallVariant);
      if (!repeats.isFirst(id, about.position(), twoEnds)) {
        report.leftOut("the same change again");
        report.issue(
            IssueCode.FINDING_REPEATED,
            about.origin(),
            "the file tells this change before; this record of it was left out");
        return false;
      }
      sink.finding(maker.apply(about.context(id, assayId)));
      handedOn++;
      return true;
    } catch (IllegalArgumentException refused) {
      report.setAside(about.origin(), String.valueOf(refused.getMessage()));
      return false;
    }
  }

  long handedOn() {
    return handedOn;
  }
}
