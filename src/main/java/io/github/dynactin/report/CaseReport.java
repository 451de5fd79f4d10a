package io.github.dynactin.report;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.model.OncologyCase;
import java.util.List;

/**
 * Everything there is to tell about one exported case.
 *
 * @param oncologyCase the case as it was read
 * @param resources what it became, in the order to show
 * @param issues what could not be mapped, or deserves a look
 * @param delivery what became of the resources
 * @param adapter name and version of this adapter
 */
public record CaseReport(
    OncologyCase oncologyCase,
    List<ReportedResource> resources,
    List<Issue> issues,
    ReportedDelivery delivery,
    String adapter) {
  public CaseReport {
    requireNonNull(oncologyCase, "oncologyCase");
    resources = List.copyOf(resources);
    issues = List.copyOf(issues);
    requireNonNull(delivery, "delivery");
    requireNonNull(adapter, "adapter");
  }
}
