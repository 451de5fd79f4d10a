package io.github.dynactin;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;

/**
 * Where one element of a resource came from. Holds places only, and no value.
 *
 * @param resource {@code Type/id}
 * @param element element of the resource, without the type: {@code valueCodeableConcept}
 * @param origin where it stands in the input, and, unless the case was de-identified, in the
 *     document that the input was abstracted from; without that document's text
 */
public record Trace(String resource, String element, Origin origin) {
  public Trace {
    requireNonNull(resource, "resource");
    requireNonNull(element, "element");
    requireNonNull(origin, "origin");
  }
}
