package io.github.dynactin.mapping.core;

import static java.util.Objects.requireNonNull;

/**
 * What makes a resource the resource it is: never its content, its place in a list or the time.
 *
 * @param type FHIR resource type
 * @param kind kind of thing within the type
 * @param name natural key within the kind and case
 */
public record ResourceKey(String type, String kind, String name) {
  public ResourceKey {
    requireNonNull(type, "type");
    requireNonNull(kind, "kind");
    requireNonNull(name, "name");
  }
}
