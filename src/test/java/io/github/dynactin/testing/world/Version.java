package io.github.dynactin.testing.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One version of a resource.
 *
 * @param path {@code Type/id}
 * @param number versionId, from 1
 * @param commit the commit it came with, from 1
 * @param resource as stored, not to be changed; empty if this version is a deletion
 */
public record Version(String path, long number, long commit, Optional<JsonNode> resource) {
  String etag() {
    return "W/\"" + number + "\"";
  }

  String location() {
    return path + "/_history/" + number;
  }

  /** A time that only depends on the commit, so that a run repeats to the byte. */
  String lastModified() {
    return "2026-01-01T%02d:%02d:%02d.000+00:00"
        .formatted(commit / 3600 % 24, commit / 60 % 60, commit % 60);
  }
}
