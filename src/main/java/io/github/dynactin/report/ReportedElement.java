package io.github.dynactin.report;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;

/**
 * One statement of a resource and where it came from.
 *
 * @param path element of the resource, without the type
 * @param label what it says, in words for people
 * @param words the value in words
 * @param origin where it stands in the input, and in the document behind it
 */
public record ReportedElement(String path, String label, String words, Origin origin) {
  public ReportedElement {
    requireNonNull(path, "path");
    requireNonNull(label, "label");
    requireNonNull(words, "words");
    requireNonNull(origin, "origin");
  }
}
