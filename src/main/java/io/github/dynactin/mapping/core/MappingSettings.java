package io.github.dynactin.mapping.core;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;

/**
 * What mapping needs to know of the target.
 *
 * @param ids makes logical ids
 * @param identifierSystem base of the identifier systems; the resource type is added in lower case
 * @param profiles canonical URLs with versions that each kind of resource claims
 * @param adapter name and version of this adapter, for Provenance
 */
public record MappingSettings(
    ResourceIds ids, String identifierSystem, Map<Profile, List<String>> profiles, String adapter) {
  public MappingSettings {
    requireNonNull(ids, "ids");
    requireNonNull(identifierSystem, "identifierSystem");
    profiles =
        profiles.entrySet().stream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    requireNonNull(adapter, "adapter");
  }
}
