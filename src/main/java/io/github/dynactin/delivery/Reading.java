package io.github.dynactin.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerFault;
import io.github.dynactin.transport.Status;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what the server holds, in batches of GETs. */
final class Reading {
  private static final int MOST = 100;
  private static final int OK = 200;
  private static final Set<Integer> ABSENT = Set.of(404, 410);

  private final Asking asking;
  private final Addressing addressing;

  Reading(Asking asking, Addressing addressing) {
    this.asking = asking;
    this.addressing = addressing;
  }

  /**
   * What is stored at these paths, by path; nothing for a path where there is nothing.
   *
   * @throws ServerFault if one couldn't be read
   */
  Map<String, Stored> read(List<String> paths) throws ServerFault {
    Map<String, Found> found = new LinkedHashMap<>();
    ask(questions(paths, path -> Optional.of(addressing.question(path))), found);
    List<String> notThere = paths.stream().filter(path -> !found.containsKey(path)).toList();
    ask(questions(notThere, addressing::otherwise), found);
    ask(confirmations(found), found);
    found.forEach((path, each) -> addressing.found(path, each.answer()));
    Map<String, Stored> stored = new HashMap<>();
    for (Map.Entry<String, Found> each : found.entrySet()) {
      addressing
          .stored(each.getKey(), each.getValue().url(), each.getValue().answer())
          .ifPresent(there -> stored.put(each.getKey(), there));
    }
    paths.stream().filter(path -> !stored.containsKey(path)).forEach(addressing::absent);
    return stored;
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

  private void ask(Map<String, String> questions, Map<String, Found> found) throws ServerFault {
    List<Map.Entry<String, String>> all = List.copyOf(questions.entrySet());
    for (int from = 0; from < all.size(); from += MOST) {
      List<Map.Entry<String, String>> some = all.subList(from, Math.min(from + MOST, all.size()));
      found.putAll(asking.batch(batch(some), entries -> found(some, entries)));
    }
  }

  private static ObjectNode batch(List<Map.Entry<String, String>> questions) {
    ObjectNode batch = Json.object().put("resourceType", "Bundle").put("type", "batch");
    for (Map.Entry<String, String> question : questions) {
      ObjectNode entry = batch.withArray("entry").addObject();
      entry.putObject("request").put("method", "GET").put("url", question.getValue());
    }
    return batch;
  }

  private static Map<String, Found> found(
      List<Map.Entry<String, String>> questions, JsonNode entries) throws ServerFault {
    Map<String, Found> found = new LinkedHashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      entry(entries.get(i), questions.get(i), found);
    }
    return found;
  }

  private static void entry(
      JsonNode entry, Map.Entry<String, String> question, Map<String, Found> found)
      throws ServerFault {
    String path = question.getKey();
    int status = Status.of(Json.text(entry.path("response"), "status"));
    if (ABSENT.contains(status)) {
      return;
    }
    if (status != OK) {
      throw new ServerFault(fault(status), Origin.of(path, ""), "reading it: status " + status);
    }
    found.put(path, new Found(question.getValue(), entry.path("resource")));
  }

  /** A status inside a bundle says nothing about the server's address. */
  private static Fault fault(int status) {
    Fault fault = Status.fault(status);
    return fault == Fault.WRONG_ADDRESS || fault == Fault.REFUSED ? Fault.UNTRUSTWORTHY : fault;
  }
}
