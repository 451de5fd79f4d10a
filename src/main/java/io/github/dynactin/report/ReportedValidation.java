package io.github.dynactin.report;

import io.github.dynactin.issue.Issue;
import java.util.List;

/**
 * What validation said of one resource.
 *
 * @param checked false if it was not validated at all
 * @param checkedProfiles the claimed profiles it was checked against
 * @param unavailableProfiles the claimed profiles that weren't there to check against
 * @param faults what is wrong
 * @param warnings what is allowed but deserves a look
 * @param unverifiable what can be called neither right nor wrong with what was there
 */
public record ReportedValidation(
    boolean checked,
    List<String> checkedProfiles,
    List<String> unavailableProfiles,
    List<Issue> faults,
    List<Issue> warnings,
    List<Issue> unverifiable) {
  public ReportedValidation {
    checkedProfiles = List.copyOf(checkedProfiles);
    unavailableProfiles = List.copyOf(unavailableProfiles);
    faults = List.copyOf(faults);
    warnings = List.copyOf(warnings);
    unverifiable = List.copyOf(unverifiable);
  }

  /** For a resource that was not validated. */
  public static ReportedValidation none() {
    return new ReportedValidation(false, List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
