package io.github.dynactin.mapping.core;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Issue;
import java.util.List;
import org.hl7.fhir.r4.model.DomainResource;

/**
 * What a mapper makes of one fact.
 *
 * @param resource complete, with id, identifier and profiles; its narrative is beside it if its
 *     parts are shared
 * @param profile which mapper made it
 * @param title the resource in a few words
 * @param issues what the target has no home for
 * @param trace where each statement came from
 * @param <R> type of the resource
 */
public record Mapped<R extends DomainResource>(
    R resource, Profile profile, String title, List<Issue> issues, List<TracedElement> trace) {
  public Mapped {
    requireNonNull(resource, "resource");
    requireNonNull(profile, "profile");
    requireNonNull(title, "title");
    issues = List.copyOf(issues);
    trace = List.copyOf(trace);
  }

  /** How others refer to the resource: its type and id. */
  public String reference() {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }

  /** The narrative as text: the XHTML of its {@code div}. */
  public String narrative() {
    return Narratives.text(title, trace);
  }

  /** The same with another resource in the place of this one. */
  public Mapped<?> withResource(DomainResource other) {
    return new Mapped<>(other, profile, title, issues, trace);
  }
}
