package io.github.dynactin.validation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a conformance resource is, found by scanning its top level without parsing it.
 *
 * @param type FHIR resource type
 * @param canonical address and version
 */
record ResourceHead(String type, Canonical canonical) {
  private static final Set<String> TYPES = Set.of("StructureDefinition", "ValueSet", "CodeSystem");

  /** The head of a resource in JSON; empty if it is of another type, or has no address. */
  static Optional<ResourceHead> of(byte[] resource, JsonFactory json) throws IOException {
    Map<String, String> top = new HashMap<>();
    try (JsonParser parser = json.createParser(resource)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          top.put(field, parser.getText());
        } else {
          parser.skipChildren();
        }
        if (field.equals("resourceType") && !TYPES.contains(top.getOrDefault(field, ""))) {
          return Optional.empty();
        }
      }
    }
    String type = top.getOrDefault("resourceType", "");
    String url = top.getOrDefault("url", "");
    return TYPES.contains(type) && !url.isEmpty()
        ? Optional.of(new ResourceHead(type, Canonical.of(url, top.getOrDefault("version", ""))))
        : Optional.empty();
  }

  /** The resource as part of a package. */
  PackageEntry in(String file, PackageEntry.Source source) {
    return new PackageEntry(type, canonical, file, source);
  }
}
