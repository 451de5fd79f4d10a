package io.github.dynactin.testing.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The references inside a resource. */
final class References {
  private static final Pattern RELATIVE = Pattern.compile("[A-Z][A-Za-z]+/[A-Za-z0-9\\-.]{1,64}");
  private static final String REFERENCE = "reference";

  private References() {}

  /** A change of one reference. */
  interface Change {
    String of(String reference) throws Refused;
  }

  /** Changes every reference of a tree in place. */
  static void change(JsonNode node, Change change) throws Refused {
    if (node instanceof ObjectNode object && object.path(REFERENCE).isTextual()) {
      object.put(REFERENCE, change.of(object.path(REFERENCE).asText()));
    }
    for (JsonNode child : node) {
      change(child, change);
    }
  }

  /** What the relative references point to, without their versions. */
  static List<String> targets(JsonNode resource) {
    List<String> targets = new ArrayList<>();
    collect(resource, targets);
    return targets;
  }

  private static void collect(JsonNode node, List<String> targets) {
    String target = node.path(REFERENCE).asText("").replaceFirst("/_history/.*", "");
    if (RELATIVE.matcher(target).matches()) {
      targets.add(target);
    }
    node.forEach(child -> collect(child, targets));
  }
}
