package io.github.dynactin.delivery;

import io.github.dynactin.delivery.ledger.Planned;
import io.github.dynactin.issue.Issue;
import java.util.List;
import java.util.Map;

/**
 * What has to be done so that the server holds what the source says of a case.
 *
 * @param wanted hash by path, of all that the case ever wanted; without a hash if no more
 * @param writes what is to be written, and how
 * @param there what was found to be there already, but wasn't known to be
 * @param found the stored resources that were read, by path
 * @param gone paths that nobody wants and the server doesn't have
 * @param unchanged how many resources are there as they should be
 * @param issues what can't be done
 */
record Plan(
    Map<String, String> wanted,
    List<Target> writes,
    List<Planned> there,
    Map<String, Stored> found,
    List<String> gone,
    int unchanged,
    List<Issue> issues) {
  /** The same with other writes. */
  Plan writing(List<Target> others) {
    return new Plan(wanted, others, there, found, gone, unchanged, issues);
  }
}
