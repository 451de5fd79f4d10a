package io.github.dynactin.testing.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.transport.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a model server holds at one moment. Never changes.
 *
 * @param commit number of commits so far
 * @param versions every version of every resource by {@code Type/id}, the oldest first
 */
public record ModelState(long commit, NavigableMap<String, List<Version>> versions) {
  static ModelState empty() {
    return new ModelState(0, new TreeMap<>());
  }

  /** All versions of a resource, the oldest first; none if it never was. */
  public List<Version> history(String path) {
    return versions.getOrDefault(path, List.of());
  }

  /** The resource as it is now; empty if it never was, or is deleted. */
  public Optional<JsonNode> resource(String path) {
    return latest(path).flatMap(Version::resource);
  }

  Optional<Version> latest(String path) {
    List<Version> history = history(path);
    return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
  }

  /** What is there now, by {@code Type/id}, in that order. */
  public SortedMap<String, JsonNode> resources() {
    SortedMap<String, JsonNode> there = new TreeMap<>();
    for (String path : versions.keySet()) {
      resource(path).ifPresent(resource -> there.put(path, resource));
    }
    return there;
  }

  /** The resources of a type with this identifier: more than one is a duplicate. */
  public List<String> holders(String type, String system, String value) {
    List<String> holders = new ArrayList<>();
    for (Map.Entry<String, JsonNode> there : resources().entrySet()) {
      boolean holds =
          there.getKey().startsWith(type + "/")
              && Query.hasToken(there.getValue().path("identifier"), "value", system + "|" + value);
      if (holds) {
        holders.add(there.getKey());
      }
    }
    return holders;
  }

  /** References to what isn't there, as {@code Type/id -> Type/id}; a strict server has none. */
  public List<String> danglingReferences() {
    List<String> dangling = new ArrayList<>();
    resources()
        .forEach(
            (path, resource) ->
                References.targets(resource).stream()
                    .filter(target -> resource(target).isEmpty())
                    .forEach(target -> dangling.add(path + " -> " + target)));
    return dangling;
  }

  /** What is there now without what the server adds, as text: equal for equal contents. */
  public SortedMap<String, String> contents() {
    SortedMap<String, String> contents = new TreeMap<>();
    resources().forEach((path, json) -> contents.put(path, Canonical.withoutServerMeta(json)));
    return contents;
  }

  /**
   * Each version that says nothing that the one before it didn't, as {@code Type/id}: something was
   * sent twice. Only a server that makes a version of each PUT tells.
   */
  public List<String> repetitions() {
    List<String> repetitions = new ArrayList<>();
    for (List<Version> history : versions.values()) {
      for (int i = 1; i < history.size(); i++) {
        if (content(history.get(i)).equals(content(history.get(i - 1)))) {
          repetitions.add(history.get(i).path());
        }
      }
    }
    return repetitions;
  }

  private static String content(Version version) {
    return version.resource().map(Canonical::withoutServerMeta).orElse("");
  }

  /** All versions ever, as text; for looking for a value that must not be there. */
  public String everything() {
    StringBuilder text = new StringBuilder();
    versions.values().stream()
        .flatMap(List::stream)
        .flatMap(version -> version.resource().stream())
        .forEach(resource -> text.append(Json.write(resource)).append('\n'));
    return text.toString();
  }

  /** What it holds without the records that an export keeps about itself. */
  public Map<String, JsonNode> exported() {
    Map<String, JsonNode> exported = new TreeMap<>(resources());
    exported.keySet().removeIf(path -> path.startsWith("Basic/"));
    return exported;
  }
}
