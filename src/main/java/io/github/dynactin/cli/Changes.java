package io.github.dynactin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.delivery.Change;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.transport.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows what would be written: names and places on the terminal, values in files only. */
final class Changes {
  private final Optional<Path> folder;
  private final PrintWriter out;

  /**
   * Shows changes.
   *
   * @param folder for a file with the values of each case; empty for none
   */
  Changes(Optional<Path> folder, PrintWriter out) {
    this.folder = folder;
    this.out = out;
  }

  /** Shows the changes of a case; what would be created is counted elsewhere, and not listed. */
  void show(CaseKey key, List<Change> changes) {
    changes.stream()
        .filter(c -> c.kind() != Change.Kind.CREATE)
        .map(Changes::line)
        .forEach(out::println);
    folder.ifPresent(f -> write(f.resolve(key.value()), changes));
  }

  private static String line(Change change) {
    String elements = String.join(" ", change.elements());
    return "%-8s%s %s".formatted(word(change), change.path(), elements).stripTrailing();
  }

  private void write(Path own, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    OutputFiles.createFolder(own);
    Path file = own.resolve("changes.json");
    OutputFiles.write(file, values(changes).toPrettyString() + "\n");
    out.println("changes " + file);
  }

  private static JsonNode values(List<Change> changes) {
    ArrayNode all = Json.object().putArray("changes");
    for (Change change : changes) {
      ObjectNode entry = names(change);
      change.before().ifPresent(before -> entry.set("before", before));
      entry.set("after", change.after());
      all.add(entry);
    }
    return all;
  }

  /** A change without the values. */
  static ObjectNode names(Change change) {
    ObjectNode json = Json.object().put("kind", word(change)).put("path", change.path());
    ArrayNode elements = json.putArray("elements");
    change.elements().forEach(elements::add);
    return json;
  }

  private static String word(Change change) {
    return change.kind().name().toLowerCase(Locale.ROOT);
  }
}
