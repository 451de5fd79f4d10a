package io.github.dynactin.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/** What the references of one validation may point at: by full address and by {@code Type/id}. */
final class Targets {
  private final Map<String, String> types = new HashMap<>();
  private final Predicate<String> external;

  private Targets(Predicate<String> external) {
    this.external = external;
  }

  /** The entries of a bundle, and what the caller says is to be found elsewhere. */
  static Targets of(Bundle bundle, Predicate<String> external) {
    Targets targets = new Targets(external);
    for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
      if (entry.hasResource()) {
        targets.add(entry.getResource());
        if (entry.hasFullUrl()) {
          targets.types.put(entry.getFullUrl(), entry.getResource().fhirType());
        }
      }
    }
    return targets;
  }

  /** These resources, and what the caller says is to be found elsewhere. */
  static Targets of(List<? extends Resource> resources, Predicate<String> external) {
    Targets targets = new Targets(external);
    resources.forEach(targets::add);
    return targets;
  }

  private void add(Resource resource) {
    if (resource.hasIdElement() && resource.getIdElement().hasIdPart()) {
      types.put(
          resource.fhirType() + "/" + resource.getIdElement().getIdPart(), resource.fhirType());
    }
  }

  /** The type of the resource that a reference means, if it is among these. */
  Optional<String> typeOf(String reference) {
    return Optional.ofNullable(types.get(withoutVersion(reference)));
  }

  /** True for a reference that must be found among these: relative, or the name of an entry. */
  boolean mustHave(String reference) {
    boolean elsewhere =
        reference.startsWith("http://") || reference.startsWith("https://") || isSearch(reference);
    return !elsewhere && !external.test(reference);
  }

  /** The type that a reference states in its own text, such as {@code Patient} in Patient/1. */
  static Optional<String> statedType(String reference) {
    String path = isSearch(reference) ? reference.substring(0, reference.indexOf('?')) : reference;
    String[] parts = withoutVersion(path).split("/", -1);
    String type =
        isSearch(reference) ? parts[parts.length - 1] : parts[Math.max(0, parts.length - 2)];
    return Optional.of(type).filter(t -> t.matches("[A-Z][A-Za-z]+"));
  }

  private static boolean isSearch(String reference) {
    return reference.indexOf('?') > 0;
  }

  private static String withoutVersion(String reference) {
    int history = reference.indexOf("/_history/");
    return history < 0 ? reference : reference.substring(0, history);
  }
}
