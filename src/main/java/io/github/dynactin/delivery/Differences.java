package io.github.dynactin.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Compares a resource that was sent with the one that is stored. The order of keys doesn't matter,
 * the order of array elements does; 1.0 and 1.00 differ. What a server owns is left out: in {@code
 * meta}, only the profiles must be the same, and tags and security labels must contain what was
 * sent, because servers keep the ones they had.
 */
final class Differences {
  private static final Set<String> CONTAINED = Set.of("tag", "security");
  private static final String PROFILE = "profile";
  private static final String META = "meta";

  private final List<String> pointers = new ArrayList<>();

  private Differences() {}

  /** JSON Pointers to what differs; element names and positions, never values. */
  static List<String> between(JsonNode sent, JsonNode stored) {
    Differences differences = new Differences();
    for (String name : names(sent, stored)) {
      if (name.equals(META)) {
        differences.meta(sent.path(META), stored.path(META));
      } else {
        differences.compare("/" + name, sent.path(name), stored.path(name));
      }
    }
    return List.copyOf(differences.pointers);
  }

  private void meta(JsonNode sent, JsonNode stored) {
    compare("/meta/" + PROFILE, sent.path(PROFILE), stored.path(PROFILE));
    for (String name : CONTAINED) {
      for (int i = 0; i < sent.path(name).size(); i++) {
        JsonNode label = sent.path(name).get(i);
        if (stream(stored.path(name)).noneMatch(s -> between(label, s).isEmpty())) {
          pointers.add("/meta/" + name + "/" + i);
        }
      }
    }
  }

  private void compare(String pointer, JsonNode sent, JsonNode stored) {
    if (sent.getNodeType() != stored.getNodeType()) {
      pointers.add(pointer);
    } else if (sent.isObject()) {
      for (String name : names(sent, stored)) {
        compare(pointer + "/" + name, sent.path(name), stored.path(name));
      }
    } else if (sent.isArray()) {
      compareElements(pointer, sent, stored);
    } else if (!sent.asText().equals(stored.asText())) {
      pointers.add(pointer);
    }
  }

  private void compareElements(String pointer, JsonNode sent, JsonNode stored) {
    if (sent.size() != stored.size()) {
      pointers.add(pointer);
      return;
    }
    for (int i = 0; i < sent.size(); i++) {
      compare(pointer + "/" + i, sent.get(i), stored.get(i));
    }
  }

  private static Set<String> names(JsonNode one, JsonNode other) {
    Set<String> names = new TreeSet<>();
    one.fieldNames().forEachRemaining(names::add);
    other.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
