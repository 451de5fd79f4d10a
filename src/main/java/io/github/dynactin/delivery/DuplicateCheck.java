package io.github.dynactin.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.delivery.Discrepancy.Kind;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerFault;
import io.github.dynactin.transport.Status;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Counts what the server holds of a patient under our identifier systems: everything that should be
 * there is known to be there, so one more is one that is doubled or that nobody says.
 */
final class DuplicateCheck {
  private static final int OK = 200;
  private static final String PATIENT = "Patient";
  private static final String IDENTIFIER = "identifier";

  private final RetryingReader server;

  DuplicateCheck(RetryingReader server) {
    this.server = server;
  }

  /**
   * What is there too often.
   *
   * @param items what the source says
   * @param stored what was read, by path: all that is known to be there, also what was taken back
   */
  List<Discrepancy> count(List<Item> items, Map<String, Stored> stored) throws ServerFault {
    List<Discrepancy> found = new ArrayList<>();
    for (Item item : items) {
      Stored patient = stored.get(item.path());
      if (patient != null && item.path().startsWith(PATIENT + "/")) {
        String address = address(item.path(), patient);
        found.addAll(patients(item, address));
        found.addAll(facts(address, stored));
      }
    }
    return found;
  }

  /** By POST: an identifier is the patient's, and stands in no URL. */
  private List<Discrepancy> patients(Item patient, String address) throws ServerFault {
    List<Discrepancy> found = new ArrayList<>();
    for (JsonNode identifier : patient.json().path(IDENTIFIER)) {
      String token = token(identifier);
      JsonNode answer = server.search(PATIENT, IDENTIFIER + "=" + URLEncoder.encode(token, UTF_8));
      Set<String> others = addresses(answer).collect(toSet());
      others.remove(address);
      if (!Json.text(answer, "resourceType").equals("Bundle")) {
        found.add(new Discrepancy(Kind.UNCHECKED, PATIENT, List.of()));
      } else if (!others.isEmpty()) {
        found.add(new Discrepancy(Kind.DOUBLED, patient.path(), List.of()));
      }
    }
    return found;
  }

  private List<Discrepancy> facts(String subject, Map<String, Stored> stored) throws ServerFault {
    Map<Query, Map<String, String>> expected = expected(stored);
    if (expected.isEmpty()) {
      return List.of();
    }
    JsonNode answers =
        server.batch(batch(expected.keySet(), subject, "&_summary=count"), entries -> entries);
    List<Discrepancy> found = new ArrayList<>();
    int at = 0;
    for (Map.Entry<Query, Map<String, String>> each : expected.entrySet()) {
      JsonNode entry = answers.get(at++);
      JsonNode total = entry.path("resource").path("total");
      if (status(entry) != OK || !total.isInt()) {
        found.add(new Discrepancy(Kind.UNCHECKED, each.getKey().type(), List.of()));
      } else if (total.asInt() > each.getValue().size()) {
        found.addAll(tooMany(each.getKey(), subject, each.getValue()));
      }
    }
    return found;
  }

  private List<Discrepancy> tooMany(Query query, String subject, Map<String, String> expected)
      throws ServerFault {
    JsonNode answers =
        server.batch(batch(Set.of(query), subject, "&_count=1000"), entries -> entries);
    Set<String> tokens = Set.copyOf(expected.values());
    List<Discrepancy> found = new ArrayList<>();
    for (JsonNode match : answers.path(0).path("resource").path("entry")) {
      JsonNode resource = match.path("resource");
      String address = query.type() + "/" + Json.text(resource, "id");
      if (!expected.containsKey(address) && isAbout(resource, subject)) {
        boolean doubled = tokens(resource).anyMatch(tokens::contains);
        found.add(new Discrepancy(doubled ? Kind.DOUBLED : Kind.EXTRA, address, List.of()));
      }
    }
    return found;
  }

  /** A server that doesn't know a parameter may answer with other patients' resources. */
  private static boolean isAbout(JsonNode resource, String subject) {
    return Stream.of("subject", "patient")
        .map(name -> Json.text(resource.path(name), "reference"))
        .anyMatch(reference -> reference.equals(subject) || reference.endsWith("/" + subject));
  }

  private static JsonNode batch(Set<Query> queries, String subject, String options) {
    ObjectNode batch = Json.object().put("resourceType", "Bundle").put("type", "batch");
    for (Query query : queries) {
      String system = URLEncoder.encode(query.system() + "|", UTF_8);
      String url = query.type() + "?patient=" + subject + "&identifier=" + system + options;
      batch
          .withArray("entry")
          .addObject()
          .putObject("request")
          .put("method", "GET")
          .put("url", url);
    }
    return batch;
  }

  /** What is known to be there: identifier by address, for each question that can be asked. */
  private static Map<Query, Map<String, String>> expected(Map<String, Stored> stored) {
    Map<Query, Map<String, String>> expected = new TreeMap<>();
    stored.forEach(
        (path, found) -> {
          for (JsonNode identifier : found.json().path(IDENTIFIER)) {
            String type = path.substring(0, path.indexOf('/'));
            String system = Json.text(identifier, "system");
            if (!system.isEmpty() && !type.equals(PATIENT)) {
              expected
                  .computeIfAbsent(new Query(type, system), q -> new HashMap<>())
                  .put(address(path, found), token(identifier));
            }
          }
        });
    return expected;
  }

  private static Stream<String> addresses(JsonNode bundle) {
    return StreamSupport.stream(bundle.path("entry").spliterator(), false)
        .map(entry -> entry.path("resource"))
        .filter(resource -> Json.text(resource, "resourceType").equals(PATIENT))
        .map(resource -> PATIENT + "/" + Json.text(resource, "id"));
  }

  private static Stream<String> tokens(JsonNode resource) {
    return StreamSupport.stream(resource.path(IDENTIFIER).spliterator(), false)
        .map(DuplicateCheck::token);
  }

  private static String token(JsonNode identifier) {
    return Json.text(identifier, "system") + "|" + Json.text(identifier, "value");
  }

  private static String address(String path, Stored stored) {
    return stored.address().isEmpty() ? path : stored.address();
  }

  private static int status(JsonNode entry) {
    return Status.of(Json.text(entry.path("response"), "status"));
  }

  private record Query(String type, String system) implements Comparable<Query> {
    @Override
    public int compareTo(Query other) {
      return (type + "|" + system).compareTo(other.type + "|" + other.system);
    }
  }
}
