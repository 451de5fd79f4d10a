package io.github.dynactin.testing.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.transport.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A state in the making: becomes the server's when all went well, and is forgotten otherwise. */
final class Draft {
  private final ModelSettings settings;
  private final ModelState before;
  private final TreeMap<String, List<Version>> versions;
  private final Set<String> written = new LinkedHashSet<>();
  private final Set<String> deleted = new LinkedHashSet<>();

  Draft(ModelState before, ModelSettings settings) {
    this.settings = settings;
    this.before = before;
    this.versions = new TreeMap<>(before.versions());
  }

  /** The state this draft makes; the one before if nothing changed. */
  ModelState state() {
    boolean changed = !written.isEmpty() || !deleted.isEmpty();
    return changed ? new ModelState(before.commit() + 1, versions) : before;
  }

  /** Creates or updates; a change of nothing is no version, unless the server has that habit. */
  Version write(String path, ObjectNode sent) {
    Optional<Version> latest = state().latest(path);
    Optional<JsonNode> old = latest.flatMap(Version::resource);
    ObjectNode resource = sent.deepCopy();
    if (resource.path("meta") instanceof ObjectNode meta) {
      meta.remove("source");
    }
    if (!settings.has(Habit.REPLACES_LABELS)) {
      old.ifPresent(stored -> keepLabels(stored.path("meta"), resource));
    }
    boolean same =
        old.map(Canonical::withoutServerMeta)
            .filter(Canonical.withoutServerMeta(resource)::equals)
            .isPresent();
    if (same && latest.isPresent() && !settings.has(Habit.VERSION_FOR_EACH_PUT)) {
      return latest.get();
    }
    written.add(path);
    return add(path, Optional.of(resource));
  }

  /** Deletes what is there; what isn't stays away. */
  Optional<Version> delete(String path) {
    if (state().resource(path).isEmpty()) {
      return Optional.empty();
    }
    deleted.add(path);
    return Optional.of(add(path, Optional.empty()));
  }

  private Version add(String path, Optional<ObjectNode> resource) {
    List<Version> history = new ArrayList<>(versions.getOrDefault(path, List.of()));
    long number = history.size() + 1L;
    Version stamp = new Version(path, number, before.commit() + 1, Optional.empty());
    resource.ifPresent(
        json ->
            json.withObject("/meta")
                .put("versionId", Long.toString(number))
                .put("lastUpdated", stamp.lastModified()));
    Version version = new Version(path, number, stamp.commit(), resource.map(json -> json));
    history.add(version);
    versions.put(path, List.copyOf(history));
    return version;
  }

  /**
   * Every reference of what was written must point at something, and nothing may point at what was
   * deleted.
   */
  void requireIntegrity() throws Refused {
    ModelState now = state();
    for (String path : written) {
      for (String target : References.targets(now.resource(path).orElseThrow())) {
        if (now.resource(target).isEmpty()) {
          throw new Refused(400, path + " refers to " + target + ", which isn't there");
        }
      }
    }
    if (deleted.isEmpty()) {
      return;
    }
    for (JsonNode resource : now.resources().values()) {
      if (References.targets(resource).stream().anyMatch(deleted::contains)) {
        throw new Refused(409, "what was to be deleted is still referred to");
      }
    }
  }

  /** Old labels first: which are there counts, not their order. */
  private static void keepLabels(JsonNode old, ObjectNode resource) {
    for (String kind : List.of("tag", "security")) {
      if (!old.path(kind).isEmpty()) {
        ObjectNode meta = resource.withObject("/meta");
        ArrayNode labels = old.path(kind).deepCopy();
        for (JsonNode label : meta.path(kind)) {
          if (!contains(labels, label)) {
            labels.add(label);
          }
        }
        meta.set(kind, labels);
      }
    }
  }

  private static boolean contains(JsonNode labels, JsonNode label) {
    for (JsonNode other : labels) {
      if (Json.text(other, "system").equals(Json.text(label, "system"))
          && Json.text(other, "code").equals(Json.text(label, "code"))) {
        return true;
      }
    }
    return false;
  }
}
