package io.github.dynactin.reader.casejson;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.issue.Citation;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Nearest;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.issue.Shape;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One object of the file. It hands out its properties one by one, remembers which were asked for,
 * and at the end reports those that nobody asked for. Once anything in it is wrong it makes nothing
 * more, so a maker may take it that every required property is there.
 */
final class Fields {
  private static final String SAFE_NAME = "[A-Za-z0-9_$.-]{1,40}";

  private final Node node;
  private final Set<String> asked = new LinkedHashSet<>();
  private boolean sound = true;

  Fields(Node node) {
    this.node = node;
  }

  boolean has(String name) {
    return node.json().has(name);
  }

  /** A property that must be there; empty only if the object is unsound now. */
  <T> Optional<T> required(String name, Parser<T> parser) {
    if (!has(name)) {
      report(IssueCode.PROPERTY_MISSING, "/" + name, "'" + name + "' is required here");
    }
    return optional(name, parser);
  }

  /** A property that may be left out. */
  <T> Optional<T> optional(String name, Parser<T> parser) {
    asked.add(name);
    if (!has(name)) {
      return Optional.empty();
    }
    Optional<T> value = parser.parse(node.child(name));
    sound &= value.isPresent();
    return value;
  }

  /** A list; left out, it is empty. */
  <T> List<T> list(String name, Parser<T> parser) {
    return list(name, 0, Integer.MAX_VALUE, parser);
  }

  /** A list of so many elements, if it is there at all. */
  <T> List<T> list(String name, int least, int most, Parser<T> parser) {
    return optional(name, Lists.of(least, most, parser)).orElse(List.of());
  }

  /** The name of this thing, by which others refer to it. */
  Optional<String> id(Thing thing) {
    return required("id", id -> node.reading().references().name(id, thing));
  }

  /** Where this object stands, with its {@code source} if it names one. */
  Optional<Origin> origin() {
    Origin place = node.reading().origin(node.pointer());
    Optional<Citation> source = optional("source", Sources::citation);
    return Optional.of(source.map(place::citing).orElse(place));
  }

  /** At least one of some properties must be there. */
  void atLeastOne(String... names) {
    if (Arrays.stream(names).noneMatch(this::has)) {
      report(IssueCode.PROPERTY_MISSING, "", "one of these is required here: " + quoted(names));
    }
  }

  /** At most one of some properties may be there. */
  void atMostOne(String... names) {
    if (Arrays.stream(names).filter(this::has).count() > 1) {
      report(IssueCode.FACTS_CONTRADICT, "", "only one of these may stand here: " + quoted(names));
    }
  }

  /** A property that says nothing without another. */
  void needs(String name, String other) {
    if (has(name) && !has(other)) {
      report(
          IssueCode.PROPERTY_MISSING,
          "/" + other,
          "'" + name + "' needs '" + other + "' beside it");
    }
  }

  /** Two facts that can't both be true; told at one of them. */
  void contradiction(String name, String message) {
    report(IssueCode.FACTS_CONTRADICT, "/" + name, message);
  }

  /** Makes something of the properties read so far, if all is sound; more may be read after it. */
  <T> Optional<T> part(Supplier<T> maker) {
    if (!sound) {
      return Optional.empty();
    }
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException refusal) {
      // The model's refusals name no values.
      report(IssueCode.FACTS_CONTRADICT, "", String.valueOf(refusal.getMessage()));
      return Optional.empty();
    }
  }

  /** Reports what nobody asked for; then, if all is sound, makes the thing. */
  <T> Optional<T> done(Supplier<T> maker) {
    int position = 0;
    for (Map.Entry<String, JsonNode> property : node.json().properties()) {
      position++;
      refuseUnlessAsked(property.getKey(), position);
    }
    return part(maker);
  }

  /** A name is told only if it is nearly one of ours: any other might be a person's. */
  private void refuseUnlessAsked(String name, int position) {
    if (asked.contains(name)) {
      return;
    }
    Optional<String> near = Nearest.to(name, asked);
    if (near.isPresent() && name.matches(SAFE_NAME)) {
      report(
          IssueCode.PROPERTY_UNKNOWN,
          "/" + name,
          "no property of this name here; did you mean '" + near.get() + "'?");
    } else {
      report(
          IssueCode.PROPERTY_UNKNOWN,
          "",
          "property %d here (%s) has no name that is known; there are: %s"
              .formatted(position, Shape.of(name), String.join(", ", asked)));
    }
  }

  private void report(IssueCode code, String below, String message) {
    sound = false;
    node.reading().report(code, node.pointer() + below, message);
  }

  private static String quoted(String... names) {
    return String.join(", ", Stream.of(names).map(name -> "'" + name + "'").toList());
  }
}
