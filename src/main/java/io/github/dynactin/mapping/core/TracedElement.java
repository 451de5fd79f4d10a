package io.github.dynactin.mapping.core;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;

/**
 * One statement of a resource and where it came from: a row of its narrative, and of the trace.
 *
 * @param path element of the resource, without the type: {@code valueCodeableConcept}
 * @param label what it says, in words for people
 * @param words the value in words
 * @param origin where it stands in the input
 */
public record TracedElement(String path, String label, String words, Origin origin) {
  public TracedElement {
    requireNonNull(path, "path");
    requireNonNull(label, "label");
    requireNonNull(words, "words");
    requireNonNull(origin, "origin");
  }
}
