package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which ids a case has, and which it refers to; a reference may stand before what it names. */
final class References {
  private static final Parser<String> ID =
      Texts.form(
          Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"),
          "an id has 1 to 64 characters: letters, digits, '.', '_', '-', a letter or digit first");

  /** How many ids are looked through for one to suggest: a hostile file could make that last. */
  private static final int MOST_COMPARED = 1000;

  private final Map<String, Named> named = new LinkedHashMap<>();
  private final List<Wanted> wanted = new ArrayList<>();

  /** Takes down the id of a thing, which must be the first of that id. */
  Optional<String> name(Node node, Thing thing) {
    return ID.parse(node).flatMap(id -> unique(node, thing, id));
  }

  private Optional<String> unique(Node node, Thing thing, String id) {
    Named first = named.putIfAbsent(id, new Named(thing, node.pointer()));
    return first == null
        ? Optional.of(id)
        : node.refuse(
            IssueCode.ID_REPEATED,
            "this is the id of " + first.thing().words() + " already, at " + first.pointer());
  }

  /** Reads references to things of one of these kinds. */
  static Parser<String> to(Thing... things) {
    return node ->
        ID.parse(node)
            .map(
                id -> {
                  node.reading().references().wanted.add(new Wanted(node, id, List.of(things)));
                  return id;
                });
  }

  /** Reports every reference that names nothing of its kind; called when the whole case is read. */
  void check() {
    wanted.forEach(this::check);
  }

  private void check(Wanted want) {
    Named found = named.get(want.id());
    String asked = Thing.anyOf(want.things());
    if (found == null) {
      want.node()
          .refuse(
              IssueCode.REFERENCE_UNKNOWN,
              "nothing in the case has this id; the id of " + asked + " is asked for" + near(want));
    } else if (!want.takes(found)) {
      want.node()
          .refuse(
              IssueCode.REFERENCE_UNKNOWN,
              "this is the id of "
                  + found.thing().words()
                  + "; that of "
                  + asked
                  + " is asked for");
    }
  }

  /** Where the thing stands that was probably meant; its id may be a patient's. */
  private String near(Wanted want) {
    List<String> candidates =
        named.entrySet().stream()
            .filter(entry -> want.takes(entry.getValue()))
            .map(Map.Entry::getKey)
            .limit(MOST_COMPARED)
            .toList();
    return Nearest.to(want.id(), candidates)
        .map(named::get)
        .map(found -> "; did you mean the one at " + found.pointer() + "?")
        .orElse("");
  }

  private record Named(Thing thing, String pointer) {}

  private record Wanted(Node node, String id, List<Thing> things) {
    boolean takes(Named thing) {
      return things.contains(thing.thing());
    }
  }
}
