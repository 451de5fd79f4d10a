package io.github.dynactin.pack;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;

/**
 * A target: which profiles are claimed, how identifiers are written, and what this adapter itself
 * promises.
 *
 * @param name folder name of the pack
 * @param title for people
 * @param identifierSystem base of the identifier systems of the resources
 * @param fullUrlBase base of the addresses of the entries of a bundle
 * @param packages FHIR packages that the official profiles are in, {@code name#version}
 * @param profiles canonical URLs with versions, by kind of resource ({@code cancer-patient})
 * @param definitions our own StructureDefinitions, ValueSets and CodeSystems, as JSON
 */
public record ProfilePack(
    String name,
    String title,
    String identifierSystem,
    String fullUrlBase,
    List<String> packages,
    Map<String, List<String>> profiles,
    List<String> definitions) {
  public ProfilePack {
    requireNonNull(name, "name");
    requireNonNull(title, "title");
    requireNonNull(identifierSystem, "identifierSystem");
    requireNonNull(fullUrlBase, "fullUrlBase");
    packages = List.copyOf(packages);
    profiles =
        profiles.entrySet().stream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    definitions = List.copyOf(definitions);
  }

  /**
   * The base of the identifier systems of one source among several: two may call different things
   * by one name.
   *
   * @param tenant empty if there is one source
   */
  public String identifierSystem(String tenant) {
    return tenant.isEmpty() ? identifierSystem : identifierSystem + "/" + tenant;
  }
}
