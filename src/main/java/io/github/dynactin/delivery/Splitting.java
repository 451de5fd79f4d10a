package io.github.dynactin.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.delivery.ledger.Form;
import io.github.dynactin.transport.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts what is to be written into transactions, so that each could be the last: what a resource
 * refers to comes before it or with it, a report after all that doesn't need it, and what is taken
 * back after the report that no longer tells of it.
 */
final class Splitting {
  private final Map<String, Target> targets = new LinkedHashMap<>();
  private final Map<String, Set<String>> waitsFor = new HashMap<>();
  private final Map<String, List<String>> waitedForBy = new HashMap<>();

  private Splitting(List<Target> all) {
    all.forEach(target -> targets.put(target.path(), target));
    for (Target target : all) {
      Set<String> references = new LinkedHashSet<>();
      collect(target.json(), references);
      references.retainAll(targets.keySet());
      references.remove(target.path());
      waitsFor.put(target.path(), references);
      references.forEach(
          path -> waitedForBy.computeIfAbsent(path, p -> new ArrayList<>()).add(target.path()));
    }
  }

  /** Transactions, in the order in which they must be sent. */
  static List<List<Target>> split(List<Target> targets, BundleLimits limits) {
    List<Target> stated = targets.stream().filter(t -> t.form() != Form.RETRACTED).toList();
    List<List<Target>> groups = new Splitting(stated).groups();
    targets.stream()
        .filter(t -> t.form() == Form.RETRACTED && Reports.isReport(t.path()))
        .forEach(t -> groups.add(List.of(t)));
    targets.stream()
        .filter(t -> t.form() == Form.RETRACTED && !Reports.isReport(t.path()))
        .forEach(t -> groups.add(List.of(t)));
    return pack(groups, limits);
  }

  private static List<List<Target>> pack(List<List<Target>> groups, BundleLimits limits) {
    List<List<Target>> chunks = new ArrayList<>();
    List<Target> chunk = new ArrayList<>();
    long bytes = 0;
    for (List<Target> group : groups) {
      long size = group.stream().mapToLong(Splitting::bytes).sum();
      boolean full =
          chunk.size() + group.size() > limits.entries() || bytes + size > limits.bytes();
      if (full && !chunk.isEmpty()) {
        chunks.add(List.copyOf(chunk));
        chunk.clear();
        bytes = 0;
      }
      chunk.addAll(group);
      bytes += size;
    }
    if (!chunk.isEmpty()) {
      chunks.add(List.copyOf(chunk));
    }
    return chunks;
  }

  private static int bytes(Target target) {
    return Json.bytes(target.json()).length;
  }

  /** Single resources in order; at the end, as one group, those that wait for each other. */
  private List<List<Target>> groups() {
    Deque<String> ready = new ArrayDeque<>();
    Deque<String> reports = new ArrayDeque<>();
    targets.keySet().stream()
        .filter(path -> waits(path).isEmpty())
        .forEach(path -> (Reports.isReport(path) ? reports : ready).add(path));
    List<List<Target>> groups = new ArrayList<>();
    Map<String, Target> left = new LinkedHashMap<>(targets);
    while (!ready.isEmpty() || !reports.isEmpty()) {
      String path = ready.isEmpty() ? reports.remove() : ready.remove();
      groups.add(List.of(targets.get(path)));
      left.remove(path);
      for (String next : waitedForBy.getOrDefault(path, List.of())) {
        if (waits(next).remove(path) && waits(next).isEmpty()) {
          (Reports.isReport(next) ? reports : ready).add(next);
        }
      }
    }
    if (!left.isEmpty()) {
      groups.add(List.copyOf(left.values()));
    }
    return groups;
  }

  private Set<String> waits(String path) {
    return waitsFor.getOrDefault(path, Set.of());
  }

  private static void collect(JsonNode node, Set<String> references) {
    if (node.path("reference").isTextual()) {
      references.add(node.path("reference").asText());
    }
    node.forEach(child -> collect(child, references));
  }
}
