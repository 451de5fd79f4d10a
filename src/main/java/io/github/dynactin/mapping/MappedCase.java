package io.github.dynactin.mapping;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.TracedElement;
import io.github.dynactin.model.OncologyCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;

/**
 * What became of a case.
 *
 * @param oncologyCase the case
 * @param mapped its resources, each with its trace
 */
public record MappedCase(OncologyCase oncologyCase, List<Mapped<?>> mapped) {
  public MappedCase {
    requireNonNull(oncologyCase, "oncologyCase");
    mapped = List.copyOf(mapped);
  }

  /** The resources alone, in order. */
  public List<Resource> resources() {
    return mapped.stream().<Resource>map(Mapped::resource).toList();
  }

  /**
   * The same case with other resources in the place of these, one for each: titles and traces stay.
   *
   * @throws IllegalArgumentException if they are more or fewer
   */
  public MappedCase withResources(List<? extends Resource> others) {
    if (others.size() != mapped.size()) {
      throw new IllegalArgumentException("one resource is asked for in the place of each");
    }
    List<Mapped<?>> replaced = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      replaced.add(mapped.get(i).withResource((DomainResource) others.get(i)));
    }
    return new MappedCase(oncologyCase, replaced);
  }

  /** What the target has no home for. */
  public List<Issue> issues() {
    return mapped.stream().flatMap(each -> each.issues().stream()).toList();
  }

  /**
   * An issue about a resource of this case, told at the place in the input that the element came
   * from: there whoever wrote the case can mend it. Other issues stay as they are.
   */
  public Issue atItsSource(Issue issue) {
    return mapped.stream()
        .filter(each -> each.reference().equals(issue.origin().file()))
        .findFirst()
        .flatMap(each -> source(each, issue))
        .map(
            origin ->
                new Issue(
                    issue.severity(),
                    issue.code(),
                    origin,
                    issue.origin().place() + ": " + issue.message()))
        .orElse(issue);
  }

  /** Where the element was stated; where that isn't known, where anything of the resource was. */
  private static Optional<Origin> source(Mapped<?> resource, Issue issue) {
    String element = issue.origin().place().replaceFirst("^\\w+\\.?", "").replaceFirst("\\W.*", "");
    return resource.trace().stream()
        .filter(traced -> !element.isEmpty() && traced.path().startsWith(element))
        .findFirst()
        .or(() -> resource.trace().stream().findFirst())
        .map(TracedElement::origin)
        .map(origin -> Origin.of(origin.file(), origin.place()));
  }
}
