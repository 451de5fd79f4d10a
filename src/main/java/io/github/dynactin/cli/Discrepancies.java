package io.github.dynactin.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.delivery.Discrepancy;
import io.github.dynactin.delivery.Verification;
import io.github.dynactin.transport.Json;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Shows where a server doesn't hold what the source says, and counts it. Names no values. */
final class Discrepancies {
  private final Map<Discrepancy.Kind, Integer> counts = new EnumMap<>(Discrepancy.Kind.class);
  private final PrintWriter to;
  private int checked;

  Discrepancies(PrintWriter to) {
    this.to = to;
  }

  /** Shows those of a case. */
  void show(Verification found) {
    checked += found.checked();
    for (Discrepancy discrepancy : found.discrepancies()) {
      counts.merge(discrepancy.kind(), 1, Integer::sum);
      String elements = String.join(" ", discrepancy.elements());
      to.println(
          "%-10s%s %s"
              .formatted(word(discrepancy.kind()), discrepancy.path(), elements)
              .stripTrailing());
    }
  }

  /** All that was shown, counted. */
  @Override
  public String toString() {
    return Summaries.count(checked, "resource") + " compared; " + words(counts);
  }

  static String words(Verification found) {
    if (found.failure().isPresent()) {
      return "can't be said";
    }
    String compared = Summaries.count(found.checked(), "resource") + " compared; ";
    return compared + (found.isClean() ? "all as they should be" : words(counts(found)));
  }

  /** For the report. */
  static ObjectNode json(Verification found) {
    ObjectNode json = Json.object().put("checked", found.checked());
    ArrayNode all = json.putArray("discrepancies");
    for (Discrepancy discrepancy : found.discrepancies()) {
      ArrayNode elements =
          all.addObject()
              .put("kind", word(discrepancy.kind()))
              .put("path", discrepancy.path())
              .putArray("elements");
      discrepancy.elements().forEach(elements::add);
    }
    return json;
  }

  /** The counts of all that was shown, for the report. */
  ObjectNode json() {
    ObjectNode json = Json.object().put("checked", checked);
    for (Discrepancy.Kind kind : Discrepancy.Kind.values()) {
      json.put(word(kind), counts.getOrDefault(kind, 0));
    }
    return json;
  }

  private static Map<Discrepancy.Kind, Integer> counts(Verification found) {
    Map<Discrepancy.Kind, Integer> counts = new EnumMap<>(Discrepancy.Kind.class);
    found.discrepancies().forEach(d -> counts.merge(d.kind(), 1, Integer::sum));
    return counts;
  }

  private static String words(Map<Discrepancy.Kind, Integer> counts) {
    StringJoiner words = new StringJoiner(", ");
    for (Discrepancy.Kind kind : Discrepancy.Kind.values()) {
      words.add(counts.getOrDefault(kind, 0) + " " + word(kind));
    }
    return words.toString();
  }

  private static String word(Discrepancy.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
