package io.github.dynactin.delivery;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerFault;
import io.github.dynactin.transport.Status;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Reads what the server holds, in batches of GETs. */
final class Reading {
  private static final int MOST = 100;
  private static final int OK = 200;
  private static final Set<Integer> ABSENT = Set.of(404, 410);

  /** What fewer entries at once may get past. */
  private static final Set<Fault> DIVISIBLE =
      EnumSet.of(Fault.ANSWER_TOO_LARGE, Fault.REFUSED, Fault.TOO_LARGE);

  private final RetryingReader server;

  /** What may be refused, and was when it was read last. */
  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  private final BatchSize size = new BatchSize();
  private final Addressing addressing;

  Reading(RetryingReader server, Addressing addressing) {
    this.server = server;
    this.addressing = addressing;
  }

  /**
   * What is stored at these paths, by path; nothing for a path where there is nothing.
   *
   * @throws ServerFault if one couldn't be read
   */
  Map<String, Stored> read(List<String> paths) throws ServerFault {
    return read(paths, Set.of());
  }

  /**
   * The same.
   *
   * @param optional those of which a refusal to read them counts as their absence: a server may not
   *     have resources of their type
   */
  Map<String, Stored> read(List<String> paths, Set<String> optional) throws ServerFault {
    Map<String, Found> found = new LinkedHashMap<>();
    paths.forEach(refused::remove);
    ask(questions(paths, path -> Optional.of(addressing.question(path))), optional, found);
    found
        .entrySet()
        .removeIf(each -> addressing.isMisplaced(each.getKey(), each.getValue().answer()));
    List<String> notThere = paths.stream().filter(path -> !found.containsKey(path)).toList();
    ask(questions(notThere, addressing::otherwise), optional, found);
    ask(confirmations(found), optional, found);
    found.forEach((path, each) -> addressing.found(path, each.url(), each.answer()));
    paths.stream().filter(path -> !found.containsKey(path)).forEach(addressing::absent);
    Map<String, Stored> stored = new HashMap<>();
    for (Map.Entry<String, Found> each : found.entrySet()) {
      addressing
          .stored(each.getKey(), each.getValue().url(), each.getValue().answer())
          .ifPresent(there -> stored.put(each.getKey(), there));
    }
    paths.stream().filter(path -> !stored.containsKey(path)).forEach(addressing::absent);
    return stored;
  }

  /** Those of these references that lead to nothing. */
  Set<String> absent(Set<String> references) throws ServerFault {
    List<String> all = List.copyOf(references);
    Map<String, Found> found = new LinkedHashMap<>();
    all.forEach(refused::remove);
    ask(questions(all, reference -> Optional.of(addressing.place(reference))), references, found);
    return all.stream()
        .filter(reference -> !found.containsKey(reference) && !isRefused(reference))
        .collect(toSet());
  }

  /**
   * A successful answer.
   *
   * @param url what was asked
   */
  private record Found(String url, JsonNode answer) {}

  /** URL by path, for the paths that there is something to ask of. */
  private static Map<String, String> questions(
      List<String> paths, Function<String, Optional<String>> question) {
    Map<String, String> questions = new LinkedHashMap<>();
    paths.forEach(path -> question.apply(path).ifPresent(url -> questions.put(path, url)));
    return questions;
  }

  private Map<String, String> confirmations(Map<String, Found> found) {
    Map<String, String> confirmations = new LinkedHashMap<>();
    found.forEach(
        (path, each) ->
            addressing
                .confirmation(path, each.answer())
                .ifPresent(url -> confirmations.put(path, url)));
    return confirmations;
  }

  /** True if the server refused to read something that may be refused, when it was read last. */
  boolean isRefused(String path) {
    return refused.contains(path);
  }

  private void ask(Map<String, String> questions, Set<String> optional, Map<String, Found> found)
      throws ServerFault {
    List<Map.Entry<String, String>> all = List.copyOf(questions.entrySet());
    int from = 0;
    while (from < all.size()) {
      int to = Math.min(from + size.most(), all.size());
      found.putAll(batch(all.subList(from, to), optional));
      from = to;
    }
  }

  private Map<String, Found> batch(List<Map.Entry<String, String>> some, Set<String> optional)
      throws ServerFault {
    try {
      Map<String, Found> found =
          server.batch(batch(some), entries -> found(some, optional, entries));
      size.taken(some.size());
      return found;
    } catch (ServerFault fault) {
      if (DIVISIBLE.contains(fault.fault())) {
        return divided(some, optional, fault);
      }
      throw fault;
    }
  }

  /**
   * In halves, because the answer is too large, or because the server refuses the batch as a whole:
   * it may take fewer entries at once, or doesn't take one of them.
   */
  private Map<String, Found> divided(
      List<Map.Entry<String, String>> some, Set<String> optional, ServerFault fault)
      throws ServerFault {
    if (some.size() == 1) {
      if (fault.fault() != Fault.ANSWER_TOO_LARGE && optional.contains(some.get(0).getKey())) {
        refused.add(some.get(0).getKey());
        return Map.of();
      }
      throw fault;
    }
    int half = some.size() / 2;
    Map<String, Found> found = new LinkedHashMap<>();
    boolean areTaken = true;
    for (List<Map.Entry<String, String>> part :
        List.of(some.subList(0, half), some.subList(half, some.size()))) {
      try {
        found.putAll(server.batch(batch(part), entries -> found(part, optional, entries)));
      } catch (ServerFault again) {
        if (!DIVISIBLE.contains(again.fault())) {
          throw again;
        }
        areTaken = false;
        found.putAll(divided(part, optional, again));
      }
    }
    if (areTaken) {
      size.refused(some.size() - half);
    }
    return found;
  }

  private static ObjectNode batch(List<Map.Entry<String, String>> questions) {
    ObjectNode batch = Json.object().put("resourceType", "Bundle").put("type", "batch");
    for (Map.Entry<String, String> question : questions) {
      ObjectNode entry = batch.withArray("entry").addObject();
      entry.putObject("request").put("method", "GET").put("url", question.getValue());
    }
    return batch;
  }

  private Map<String, Found> found(
      List<Map.Entry<String, String>> questions, Set<String> optional, JsonNode entries)
      throws ServerFault {
    Map<String, Found> found = new LinkedHashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      entry(entries.get(i), questions.get(i), optional, found);
    }
    return found;
  }

  private void entry(
      JsonNode entry,
      Map.Entry<String, String> question,
      Set<String> optional,
      Map<String, Found> found)
      throws ServerFault {
    String path = question.getKey();
    int status = Status.of(Json.text(entry.path("response"), "status"));
    if (ABSENT.contains(status)) {
      return;
    }
    if (optional.contains(path) && isRefusal(status)) {
      refused.add(path);
      return;
    }
    if (status != OK) {
      throw new ServerFault(fault(status), Origin.of(path, ""), "reading it: status " + status);
    }
    found.put(path, new Found(question.getValue(), entry.path("resource")));
  }

  private static boolean isRefusal(int status) {
    return status != 0 && status != OK && !Status.fault(status).isTransient();
  }

  /** A status inside a bundle says nothing about the server's address. */
  private static Fault fault(int status) {
    Fault fault = Status.fault(status);
    return switch (fault) {
      case WRONG_ADDRESS, REFUSED, PRECONDITION_FAILED -> Fault.UNTRUSTWORTHY;
      default -> fault;
    };
  }

  /**
   * How many GETs are sent in a batch: fewer once the server has refused so many, and after a while
   * more again, because a refusal may have been an accident. Thread-safe.
   */
  private static final class BatchSize {
    private static final int PATIENCE = 8;

    private int most = MOST;
    private int taken;

    synchronized int most() {
      return most;
    }

    /** More were refused than these, which were taken. */
    synchronized void refused(int half) {
      most = Math.min(most, half);
      taken = 0;
    }

    synchronized void taken(int entries) {
      if (entries == most && ++taken >= PATIENCE) {
        most = Math.min(MOST, most * 2);
        taken = 0;
      }
    }
  }
}
