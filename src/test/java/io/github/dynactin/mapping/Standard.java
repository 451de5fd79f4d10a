package io.github.dynactin.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.bundle.TransactionBundle;
import io.github.dynactin.mapping.core.MappingSettings;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.ResourceIds;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.pack.PackLoader;
import io.github.dynactin.pack.ProfilePack;
import io.github.dynactin.reader.Cases;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.testing.OfficialPackages;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/** What the tests of this package map with: the standard pack, and a key that never changes. */
final class Standard {
  static final ProfilePack PACK = PackLoader.named(PackLoader.STANDARD);
  static final CaseMapping MAPPING = mapping("a key for tests, no key for patients", "");

  private Standard() {}

  static CaseMapping mapping(String key, String tenant) {
    Map<Profile, List<String>> profiles =
        PACK.profiles().entrySet().stream()
            .collect(toMap(e -> Profile.of(e.getKey()).orElseThrow(), Map.Entry::getValue));
    ResourceIds ids = new ResourceIds(key.getBytes(UTF_8), tenant);
    return new CaseMapping(new MappingSettings(ids, PACK.identifierSystem(), profiles, "Dynactin"));
  }

  /** The case in this JSON, about which the reader has nothing to say. */
  static OncologyCase read(String json) {
    ReadCase read = Cases.read("case.json", json.getBytes(UTF_8));
    assertThat(read.issues()).as("what the reader says").isEmpty();
    return read.oncologyCase().orElseThrow();
  }

  /** The transaction of a case. */
  static Bundle bundle(MappedCase mapped) {
    return TransactionBundle.of(mapped.resources(), PACK.fullUrlBase());
  }

  static String json(Resource resource) {
    return OfficialPackages.context()
            .newJsonParser()
            .setPrettyPrint(true)
            .encodeResourceToString(resource)
        + "\n";
  }
}
