package io.github.dynactin.trust;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.dynactin.delivery.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Knows from 'convert' what a server must hold, and compares it with what the server holds. */
final class Oracle {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String TAG = "urn:dynactin:resource";
  private final Map<String, Map<String, ObjectNode>> converted = new HashMap<>();
  private final Map<String, String> caseOf = new HashMap<>();
  private final Path folder;
  private final Path key;

  Oracle(Path folder, Path key) {
    this.folder = folder;
    this.key = key;
  }

  /**
   * What is wrong on the server.
   *
   * @param wrong resources that the source states and that are missing, different or doubled
   * @param unstated live resources of cases in the source that the source doesn't state
   * @param gone live resources of cases that aren't in the source
   */
  record Differences(Set<String> wrong, Set<String> unstated, Set<String> gone) {
    boolean none() {
      return wrong.isEmpty() && unstated.isEmpty();
    }
  }

  /** Returns the resources of a case as 'convert' writes them. */
  Map<String, ObjectNode> convert(String id, String text) {
    return converted.computeIfAbsent(text, each -> convertNow(id, each));
  }

  private Map<String, ObjectNode> convertNow(String id, String text) {
    try {
      Path file = folder.resolve("convert.json");
      Path out = folder.resolve("convert-out.json");
      Files.writeString(file, text);
      List<String> line =
          List.of("convert", file.toString(), "--key", key.toString(), "-o", out.toString());
      Command.Result result = Command.run(Time.system(), line);
      if (result.code() != 0) {
        throw new IllegalStateException("convert: " + result);
      }
      Map<String, ObjectNode> resources = new TreeMap<>();
      for (JsonNode entry : MAPPER.readTree(out.toFile()).path("entry")) {
        ObjectNode resource = (ObjectNode) entry.path("resource");
        String path = resource.path("resourceType").asText() + "/" + resource.path("id").asText();
        resources.put(path, normalize(resource, Map.of()));
        caseOf.put(path, id);
      }
      return resources;
    } catch (IOException exception) {
      throw new IllegalStateException(exception);
    }
  }

  /** Compares the resources of these cases, by id, with a server. */
  Differences compare(Map<String, String> source, FhirStore store) {
    Map<String, ObjectNode> expected = new TreeMap<>();
    source.forEach((id, text) -> expected.putAll(convert(id, text)));
    Map<String, ObjectNode> current = store.current();
    Map<String, String> names = new HashMap<>();
    Map<String, List<String>> places = new TreeMap<>();
    current.forEach(
        (path, resource) -> {
          String name = name(path, resource);
          names.put(path, name);
          places.computeIfAbsent(name, each -> new ArrayList<>()).add(path);
        });
    Set<String> wrong = new TreeSet<>();
    expected.forEach(
        (name, resource) -> {
          List<String> found = places.getOrDefault(name, List.of());
          if (found.isEmpty()) {
            wrong.add("missing " + name);
          } else {
            String place = found.get(0);
            ObjectNode stored = normalize(requireNonNull(current.get(place)), names);
            if (!sameContent(resource, stored)) {
              wrong.add("different " + name);
            }
            if (found.size() > 1
                && found.stream().filter(each -> isLive(requireNonNull(current.get(each)))).count()
                    > 1) {
              wrong.add("doubled " + name);
            }
          }
        });
    Set<String> unstated = new TreeSet<>();
    Set<String> gone = new TreeSet<>();
    current.forEach(
        (path, resource) -> {
          String name = names.getOrDefault(path, path);
          boolean ours = store.written().contains(path) && !path.startsWith("Basic/");
          if (!ours || expected.containsKey(name) || !isLive(resource)) {
            return;
          }
          String owner = caseOf.get(name);
          (owner != null && source.containsKey(owner) ? unstated : gone).add("live " + name);
        });
    return new Differences(wrong, unstated, gone);
  }

  /** Returns the live resources of a case. */
  Set<String> liveOf(String id, FhirStore store) {
    Set<String> live = new TreeSet<>();
    store
        .current()
        .forEach(
            (path, resource) -> {
              if (id.equals(caseOf.get(name(path, resource))) && isLive(resource)) {
                live.add(path);
              }
            });
    return live;
  }

  /** Returns the names of all live resources on a server. */
  static Set<String> live(FhirStore store) {
    Set<String> live = new TreeSet<>();
    store
        .current()
        .forEach(
            (path, resource) -> {
              if (isLive(resource)) {
                live.add(name(path, resource));
              }
            });
    return live;
  }

  /** Returns whether a resource of a case is on a server. */
  boolean wasSent(String id, FhirStore store) {
    return store.current().entrySet().stream()
        .anyMatch(each -> id.equals(caseOf.get(name(each.getKey(), each.getValue()))));
  }

  /** Returns final reports of the product that refer to a result that is missing or retracted. */
  static Set<String> brokenReports(FhirStore store) {
    Set<String> broken = new TreeSet<>();
    Map<String, ObjectNode> current = store.current();
    current.forEach(
        (path, resource) -> {
          String status = resource.path("status").asText();
          if (!path.startsWith("DiagnosticReport/")
              || !(status.equals("final") || status.equals("amended"))) {
            return;
          }
          for (JsonNode result : resource.path("result")) {
            ObjectNode target = current.get(result.path("reference").asText());
            if (target == null || !isLive(target)) {
              broken.add(path + " -> " + result.path("reference").asText());
            }
          }
        });
    return broken;
  }

  /** A Provenance has no status: it can't be retracted, and so counts as not live. */
  private static boolean isLive(ObjectNode resource) {
    String verification =
        resource.path("verificationStatus").path("coding").path(0).path("code").asText();
    return !resource.path("resourceType").asText().equals("Provenance")
        && !resource.path("status").asText().equals("entered-in-error")
        && !verification.equals("entered-in-error")
        && resource.path("active").asBoolean(true);
  }

  private static String name(String path, ObjectNode resource) {
    for (JsonNode tag : resource.path("meta").path("tag")) {
      if (tag.path("system").asText().equals(TAG)) {
        return resource.path("resourceType").asText() + "/" + tag.path("code").asText();
      }
    }
    return path;
  }

  private static boolean sameContent(ObjectNode expected, ObjectNode stored) {
    if (expected.equals(stored)) {
      return true;
    }
    if (expected.path("status").asText().equals("final")
        && stored.path("status").asText().equals("amended")) {
      ObjectNode copy = stored.deepCopy();
      return expected.equals(copy.put("status", "final"));
    }
    return false;
  }

  private static ObjectNode normalize(ObjectNode resource, Map<String, String> names) {
    ObjectNode copy = (ObjectNode) rename(resource, names);
    if (copy.path("meta") instanceof ObjectNode meta) {
      meta.remove(List.of("versionId", "lastUpdated", "source", "tag"));
      if (meta.isEmpty()) {
        copy.remove("meta");
      }
    }
    String own = resource.path("resourceType").asText() + "/" + resource.path("id").asText();
    String name = names.getOrDefault(own, own);
    copy.put("id", name.substring(name.indexOf('/') + 1));
    if (copy.path("target") instanceof ArrayNode targets) {
      List<JsonNode> sorted = new ArrayList<>();
      targets.forEach(sorted::add);
      sorted.sort((one, other) -> one.toString().compareTo(other.toString()));
      targets.removeAll();
      targets.addAll(sorted);
    }
    return copy;
  }

  private static JsonNode rename(JsonNode node, Map<String, String> names) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = MAPPER.createObjectNode();
      object
          .properties()
          .forEach(
              property -> {
                JsonNode value = property.getValue();
                if (property.getKey().equals("reference") && value.isTextual()) {
                  copy.set(
                      "reference",
                      new TextNode(names.getOrDefault(value.asText(), value.asText())));
                } else {
                  copy.set(property.getKey(), rename(value, names));
                }
              });
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = MAPPER.createArrayNode();
      array.forEach(each -> copy.add(rename(each, names)));
      return copy;
    }
    if (node.isNumber()) {
      try {
        return MAPPER.readTree(node.toString());
      } catch (JsonProcessingException exception) {
        throw new IllegalStateException(exception);
      }
    }
    return node;
  }
}
