package io.github.dynactin.validation;

import io.github.dynactin.issue.Issue;
import java.util.List;
import java.util.function.Function;

/**
 * What was found out about the resources of a bundle, one by one.
 *
 * @param resources a report for each, in the order given
 */
public record ValidationReport(List<ResourceReport> resources) {
  public ValidationReport {
    resources = List.copyOf(resources);
  }

  /** True when nothing is wrong with any, as far as can be told here. */
  public boolean conforms() {
    return resources.stream().allMatch(ResourceReport::conforms);
  }

  /** Everything there is to say. */
  public List<Issue> issues() {
    return all(ResourceReport::issues);
  }

  /** What is wrong. */
  public List<Issue> faults() {
    return all(ResourceReport::faults);
  }

  /** What is allowed but deserves a look. */
  public List<Issue> warnings() {
    return all(ResourceReport::warnings);
  }

  /** Codes and extensions of which neither right nor wrong can be said here. */
  public List<Issue> unverifiable() {
    return all(ResourceReport::unverifiable);
  }

  /** The claimed profiles that aren't here, each once. */
  public List<String> unavailable() {
    return all(ResourceReport::unavailable).stream().distinct().sorted().toList();
  }

  private <T> List<T> all(Function<ResourceReport, List<T>> part) {
    return resources.stream().map(part).flatMap(List::stream).toList();
  }
}
