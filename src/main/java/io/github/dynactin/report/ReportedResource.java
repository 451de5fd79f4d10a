package io.github.dynactin.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One resource and everything known about it.
 *
 * @param name {@code Type/id}
 * @param kind name of the kind of resource, such as {@code gene-fusion}
 * @param title the resource in a few words
 * @param profiles canonical URLs it claims, each with its version after a bar
 * @param validation what its validation said
 * @param elements its statements and where each came from
 * @param json the resource as JSON, indented
 */
public record ReportedResource(
    String name,
    String kind,
    String title,
    List<String> profiles,
    ReportedValidation validation,
    List<ReportedElement> elements,
    String json) {
  public ReportedResource {
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    requireNonNull(title, "title");
    profiles = List.copyOf(profiles);
    requireNonNull(validation, "validation");
    elements = List.copyOf(elements);
    requireNonNull(json, "json");
  }
}
