package io.github.dynactin.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.reader.Cases;
import io.github.dynactin.testing.Canaries;
import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A case full of planted values, of which somebody changes his mind. */
final class ChangingCase {
  /** Texts that nothing refers to. */
  private static final Set<String> TEXTS = Set.of("note", "statement", "text", "printed", "name");

  private static final List<String> PARTS =
      List.of("diseaseAssessments", "findings", "medicalActions");

  private final String id;
  private final ObjectNode original;
  private final Random random;
  private ObjectNode now;
  private int edits;

  ChangingCase(Path example, String series, Random random) throws IOException {
    this.original = (ObjectNode) Canaries.plant(example, series).document();
    this.id = "case-" + series;
    original.put("id", id); // it names a folder, which may be told
    keepUnits(original, Json.parse(ExampleCase.text(example)));
    this.random = random;
    this.now = original.deepCopy();
  }

  /** Another unit isn't one: the case would be refused for it. */
  private static void keepUnits(JsonNode planted, JsonNode example) {
    if (planted instanceof ObjectNode object && object.has("ucum")) {
      object.set("ucum", example.path("ucum"));
    }
    Iterator<JsonNode> others = example.iterator();
    planted.forEach(child -> keepUnits(child, others.next()));
  }

  /** The case's name, which tells nothing. */
  String id() {
    return id;
  }

  String json() {
    return now.toString();
  }

  /** One fact is said in other words, is left out, or everything is as it was at first. */
  void edit() {
    ObjectNode next = now.deepCopy();
    edits++;
    switch (random.nextInt(6)) {
      case 0 -> next = original.deepCopy();
      case 1, 2 -> leaveOut(next);
      default -> reword(next);
    }
    if (isRead(next)) {
      now = next;
    }
  }

  private void leaveOut(ObjectNode next) {
    JsonNode part = next.path(PARTS.get(random.nextInt(PARTS.size())));
    if (part instanceof ArrayNode facts && facts.size() > 1) {
      facts.remove(random.nextInt(facts.size()));
    }
  }

  private void reword(ObjectNode next) {
    List<Runnable> places = new ArrayList<>();
    find(next, places);
    if (!places.isEmpty()) {
      places.get(random.nextInt(places.size())).run();
    }
  }

  private void find(JsonNode node, List<Runnable> places) {
    if (node instanceof ObjectNode object) {
      for (var field : object.properties()) {
        String name = field.getKey();
        String text = field.getValue().asText("");
        if (TEXTS.contains(name) && text.contains(Canaries.MARK)) {
          String word = text.split(" ", 2)[0];
          places.add(() -> object.put(name, word + " " + edits));
        }
      }
    }
    node.forEach(child -> find(child, places));
  }

  private static boolean isRead(JsonNode document) {
    byte[] bytes = document.toString().getBytes(UTF_8);
    return Cases.read("case.json", bytes).oncologyCase().isPresent();
  }
}
