package io.github.dynactin.delivery;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.dynactin.delivery.ledger.Form;
import io.github.dynactin.transport.ServerFault;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Removes from what is retracted the references to resources that another client has deleted. A
 * server that checks references would refuse the retraction for ever.
 */
record DanglingReferences(Reading reading) {
  private static final String REFERENCE = "reference";
  private static final Pattern RELATIVE = Pattern.compile("[A-Z][A-Za-z]+/[A-Za-z0-9\\-.]{1,64}");

  /**
   * The same plan without them.
   *
   * @throws ServerFault if it can't be found out what is there
   */
  Plan removedFrom(Plan plan) throws ServerFault {
    Set<String> doubtful = new TreeSet<>();
    for (Target target : plan.writes()) {
      if (target.form() == Form.RETRACTED) {
        each(target.json(), object -> doubtful.add(object.path(REFERENCE).asText()));
      }
    }
    doubtful.removeIf(reference -> !RELATIVE.matcher(reference).matches());
    doubtful.removeAll(plan.found().keySet());
    doubtful.removeAll(plan.writes().stream().map(Target::path).collect(toSet()));
    Set<String> dangling = doubtful.isEmpty() ? Set.of() : reading.absent(doubtful);
    return dangling.isEmpty() ? plan : plan.writing(without(dangling, plan.writes()));
  }

  private static List<Target> without(Set<String> dangling, List<Target> writes) {
    return writes.stream()
        .map(target -> target.form() == Form.RETRACTED ? without(dangling, target) : target)
        .toList();
  }

  private static Target without(Set<String> dangling, Target target) {
    JsonNode json = target.json().deepCopy();
    each(
        json,
        object -> {
          if (dangling.contains(object.path(REFERENCE).asText())) {
            object.remove(REFERENCE);
            object.put("display", "a resource that was deleted from this server");
          }
        });
    Item item = new Item("", target.path(), json, "");
    return new Target(item, target.form(), target.isNew(), target.version());
  }

  /** Does something with every object that has a reference. */
  private static void each(JsonNode node, Consumer<ObjectNode> action) {
    if (node instanceof ObjectNode object && object.path(REFERENCE) instanceof TextNode) {
      action.accept(object);
    }
    node.forEach(child -> each(child, action));
  }
}
