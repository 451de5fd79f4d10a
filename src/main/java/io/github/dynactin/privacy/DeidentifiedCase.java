package io.github.dynactin.privacy;

import io.github.dynactin.issue.Issue;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * What de-identification made of the resources of a case.
 *
 * @param resources new ones, in the order of the old; none if the case is refused
 * @param issues what was masked, each at its resource; errors if the case is refused
 * @param counts what was done
 */
public record DeidentifiedCase(List<Resource> resources, List<Issue> issues, Counts counts) {
  public DeidentifiedCase {
    resources = List.copyOf(resources);
    issues = List.copyOf(issues);
  }

  /** True if something can't be treated: then nothing passes. */
  public boolean isRefused() {
    return issues.stream().anyMatch(Issue::isError);
  }

  /**
   * What was done, in numbers.
   *
   * @param identifiers identifiers that became pseudonyms
   * @param dates dates that were shifted or lost their time of day
   * @param ages ages over 89, and what tells them
   * @param masked values whose place says that they were taken out
   * @param removed values of which nothing is left
   */
  public record Counts(long identifiers, long dates, long ages, long masked, long removed) {
    /** Nothing was done. */
    public static final Counts NOTHING = new Counts(0, 0, 0, 0, 0);

    /** These and what was done to others. */
    public Counts and(Counts others) {
      return new Counts(
          identifiers + others.identifiers,
          dates + others.dates,
          ages + others.ages,
          masked + others.masked,
          removed + others.removed);
    }

    @Override
    public String toString() {
      return "identifiers made pseudonyms: %d; dates treated: %d; ages over 89 hidden: %d; values masked: %d; removed: %d"
          .formatted(identifiers, dates, ages, masked, removed);
    }
  }
}
