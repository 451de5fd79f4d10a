package io.github.dynactin.mapping;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.model.OncologyCase;
import java.util.List;
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

  /** What the target has no home for. */
  public List<Issue> issues() {
    return mapped.stream().flatMap(each -> each.issues().stream()).toList();
  }
}
