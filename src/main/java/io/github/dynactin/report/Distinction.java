package io.github.dynactin.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What tells a resource from others of the same kind that have the same title. */
final class Distinction {
  private Distinction() {}

  /** The words of the statement that differs most among its namesakes; empty if it has none. */
  static String of(ReportedResource resource, List<ReportedResource> kind) {
    List<ReportedResource> namesakes =
        kind.stream().filter(other -> other.title().equals(resource.title())).toList();
    Set<String> labels =
        resource.elements().stream()
            .map(ReportedElement::label)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String best = "";
    long most = 1;
    for (String label : labels) {
      long different = namesakes.stream().map(other -> words(other, label)).distinct().count();
      if (different > most) {
        most = different;
        best = words(resource, label);
      }
    }
    return best;
  }

  private static String words(ReportedResource resource, String label) {
    return resource.elements().stream()
        .filter(element -> element.label().equals(label))
        .map(ReportedElement::words)
        .collect(Collectors.joining(", "));
  }
}
