package io.github.dynactin.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One field of a JSON document made wrong, or just different.
 *
 * @param kind what was done
 * @param pointer to what
 * @param original the document before
 * @param damaged the document after
 * @param newFact the value given instead, if what was replaced is a fact in words or a number
 */
public record Damage(
    String kind, String pointer, JsonNode original, JsonNode damaged, Optional<String> newFact) {

  /** Damages one random field. */
  public static Damage of(JsonNode original, Random random) {
    JsonNode damaged = original.deepCopy();
    List<String> pointers = new ArrayList<>();
    collect(original, "", pointers);
    String pointer = pointers.get(random.nextInt(pointers.size()));
    JsonPointer at = JsonPointer.compile(pointer);
    JsonNode parent = damaged.at(at.head());
    JsonNode old = damaged.at(at);
    String name = at.last().getMatchingProperty();
    return switch (random.nextInt(6)) {
      case 0 -> {
        remove(parent, name);
        yield new Damage("removing", pointer, original, damaged, Optional.empty());
      }
      case 1 -> {
        rename(parent, name);
        yield new Damage("renaming", pointer, original, damaged, Optional.empty());
      }
      case 2 -> {
        put(parent, name, otherKind(random));
        yield new Damage("another kind of value at", pointer, original, damaged, Optional.empty());
      }
      default -> changed(original, damaged, pointer, parent, name, old, random);
    };
  }

  private static Damage changed(
      JsonNode original,
      JsonNode damaged,
      String pointer,
      JsonNode parent,
      String name,
      JsonNode old,
      Random random) {
    JsonNode other = other(old, random);
    put(parent, name, other);
    boolean fact =
        name.matches("note|statement|endpoint|printed|description|regimen|exon|label|value|text")
            && (other.isTextual() || other.isNumber())
            && !other.asText().isBlank()
            && !pointer.contains("metaData")
            && !pointer.contains("/source/");
    return new Damage(
        "another value at",
        pointer,
        original,
        damaged,
        fact ? Optional.of(other.asText()) : Optional.empty());
  }

  /**
   * Whether a statement made from this place, or in these words, may differ: it stands in the thing
   * that was damaged, or speaks of it.
   *
   * @param after true for statements of the damaged case: where a whole thing was removed from a
   *     list, its place there is that of its neighbour, which must say what it said
   */
  public boolean concerns(String place, String words, boolean after) {
    String item = item();
    boolean gone = after && kind.equals("removing") && pointer.equals(item);
    if (!gone
        && (place.equals(item) || place.startsWith(item + "/") || item.startsWith(place + "/"))) {
      return true;
    }
    return spokenOf(original, item).anyMatch(words::contains)
        || spokenOf(damaged, item).anyMatch(words::contains);
  }

  /**
   * The thing of the case that holds the field: {@code /findings/2}, or the property at the top.
   */
  private String item() {
    String[] parts = pointer.split("/", -1);
    boolean listed = parts.length > 2 && parts[2].matches("\\d+");
    return "/" + parts[1] + (listed ? "/" + parts[2] : "");
  }

  /** Whether a whole thing was removed, and a resource that came from these places with it. */
  public boolean removes(List<String> places) {
    String item = item();
    return kind.equals("removing")
        && pointer.equals(item)
        && places.stream().anyMatch(place -> place.equals(item) || place.startsWith(item + "/"));
  }

  /** The words of a thing, and of the things that it names: an assay names its specimen. */
  private static Stream<String> spokenOf(JsonNode document, String item) {
    TreeSet<String> own = texts(document.at(item));
    return Stream.concat(
        own.stream(),
        document
            .valueStream()
            .filter(JsonNode::isArray)
            .flatMap(JsonNode::valueStream)
            .filter(thing -> own.contains(thing.path("id").asText()))
            .flatMap(thing -> texts(thing).stream()));
  }

  private static TreeSet<String> texts(JsonNode node) {
    TreeSet<String> texts = new TreeSet<>();
    if (node.isTextual() && node.asText().length() > 1) {
      texts.add(node.asText());
      texts.add(
          node.asText().substring(node.asText().indexOf(':') + 1)); // a code without its prefix
    }
    node.forEach(child -> texts.addAll(texts(child)));
    return texts;
  }

  private static void collect(JsonNode node, String at, List<String> pointers) {
    if (!at.isEmpty()) {
      pointers.add(at);
    }
    if (node.isObject()) {
      node.properties().forEach(f -> collect(f.getValue(), at + "/" + f.getKey(), pointers));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), at + "/" + i, pointers);
      }
    }
  }

  private static void remove(JsonNode parent, String name) {
    if (parent instanceof ObjectNode object) {
      object.remove(name);
    } else if (parent instanceof ArrayNode array) {
      array.remove(Integer.parseInt(name));
    }
  }

  private static void rename(JsonNode parent, String name) {
    if (parent instanceof ObjectNode object) {
      object.set(name + "s", object.remove(name));
    } else if (parent instanceof ArrayNode array) {
      array.add(array.get(Integer.parseInt(name)));
    }
  }

  private static void put(JsonNode parent, String name, JsonNode value) {
    if (parent instanceof ObjectNode object) {
      object.set(name, value);
    } else if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), value);
    }
  }

  private static JsonNode otherKind(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> NullNode.getInstance();
      case 1 -> BooleanNode.TRUE;
      case 2 -> DecimalNode.valueOf(new BigDecimal("-7.5"));
      case 3 -> TextNode.valueOf("");
      case 4 -> new ObjectNode(JsonNodeFactory.instance);
      default -> new ArrayNode(JsonNodeFactory.instance);
    };
  }

  private static JsonNode other(JsonNode old, Random random) {
    if (old.isNumber()) {
      return DecimalNode.valueOf(old.decimalValue().add(BigDecimal.valueOf(1 + random.nextInt(9))));
    }
    if (old.isBoolean()) {
      return BooleanNode.valueOf(!old.asBoolean());
    }
    if (!old.isTextual()) {
      return otherKind(random);
    }
    String text = old.asText();
    return switch (random.nextInt(4)) {
      case 0 -> TextNode.valueOf(text.replaceFirst("\\d", Integer.toString(random.nextInt(10))));
      case 1 -> TextNode.valueOf(text + "x");
      case 2 -> TextNode.valueOf(text.substring(0, text.length() / 2));
      default -> TextNode.valueOf("Q" + random.nextInt(1_000_000));
    };
  }

  @Override
  public String toString() {
    return kind + " " + pointer + newFact.map(value -> " (" + value + ")").orElse("");
  }
}
