package io.github.dynactin;

import static java.util.stream.Collectors.toMap;

import io.github.dynactin.mapping.core.MappingSettings;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.ResourceIds;
import io.github.dynactin.pack.ProfilePack;
import java.util.List;
import java.util.Map;

/** The profiles that a pack stamps on resources, by the kind of resource that mappers know. */
final class PackProfiles {
  private PackProfiles() {}

  /**
   * What mapping needs to know of a pack and of whose ids these are.
   *
   * @throws IllegalArgumentException as {@link #of}, or if the tenant hasn't its form
   */
  static MappingSettings settings(ProfilePack pack, IdKey idKey, String tenant) {
    return new MappingSettings(
        new ResourceIds(idKey.bytes(), tenant),
        pack.identifierSystem(tenant),
        of(pack),
        Conversion.ADAPTER);
  }

  /**
   * Canonical URLs for each kind.
   *
   * @throws IllegalArgumentException if the pack names a kind that there isn't
   */
  static Map<Profile, List<String>> of(ProfilePack pack) {
    return pack.profiles().entrySet().stream()
        .collect(toMap(entry -> profile(pack, entry.getKey()), Map.Entry::getValue));
  }

  private static Profile profile(ProfilePack pack, String name) {
    return Profile.of(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "pack " + pack.name() + " names a kind of resource that there isn't: " + name));
  }
}
