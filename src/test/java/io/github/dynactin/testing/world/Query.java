package io.github.dynactin.testing.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.transport.Json;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A search: {@code identifier}, {@code _tag}, {@code _security}, {@code _id}, {@code subject} and
 * {@code patient}, commas meaning or; {@code _summary=count}, {@code _count} and {@code _offset}.
 *
 * @param type resource type
 * @param parameters by name
 */
record Query(String type, Map<String, String> parameters) {
  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 500;
  private static final Set<String> FILTERS =
      Set.of("identifier", "_tag", "_security", "_id", "subject", "patient");

  /** Names of parameters that change how the result is given, not what is in it. */
  private static final Set<String> RESULT =
      Set.of("_summary", "_count", "_offset", "_elements", "_total");

  static Query parse(String type, String form) throws Refused {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    for (String name : parameters.keySet()) {
      if (!FILTERS.contains(name) && !RESULT.contains(name)) {
        throw new Refused(400, "unknown search parameter " + name);
      }
    }
    return new Query(type, parameters);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Paths of what matches, in the order of ids. */
  List<String> matches(ModelState state) {
    List<String> matches = new ArrayList<>();
    state
        .resources()
        .forEach(
            (path, resource) -> {
              if (path.startsWith(type + "/") && matches(resource)) {
                matches.add(path);
              }
            });
    return matches;
  }

  private boolean matches(JsonNode resource) {
    return parameters.entrySet().stream()
        .filter(parameter -> FILTERS.contains(parameter.getKey()))
        .allMatch(parameter -> matches(resource, parameter.getKey(), parameter.getValue()));
  }

  private static boolean matches(JsonNode resource, String name, String values) {
    for (String value : values.split(",", -1)) {
      boolean match =
          switch (name) {
            case "identifier" -> hasToken(resource.path("identifier"), "value", value);
            case "_tag" -> hasToken(resource.path("meta").path("tag"), "code", value);
            case "_security" -> hasToken(resource.path("meta").path("security"), "code", value);
            case "_id" -> Json.text(resource, "id").equals(value);
            default -> pointsTo(resource, value);
          };
      if (match) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the elements is {@code system|code}, or has the code if no system is asked. */
  static boolean hasToken(JsonNode elements, String codeName, String token) {
    int bar = token.indexOf('|');
    for (JsonNode element : elements.isObject() ? List.of(elements) : elements) {
      boolean system = bar < 0 || Json.text(element, "system").equals(token.substring(0, bar));
      if (system && Json.text(element, codeName).equals(token.substring(bar + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean pointsTo(JsonNode resource, String value) {
    String target = value.contains("/") ? value : "Patient/" + value;
    return Json.text(resource.path("subject"), "reference").equals(target)
        || Json.text(resource.path("patient"), "reference").equals(target);
  }

  /** A page of the result, as a Bundle. */
  ObjectNode page(ModelState state, Reader reader, URI base) throws Refused {
    List<String> matches = matches(state);
    ObjectNode bundle = Json.object().put("resourceType", "Bundle").put("type", "searchset");
    bundle.put("total", matches.size());
    ArrayNode links = bundle.putArray("link");
    links.addObject().put("relation", "self").put("url", base + "/" + type);
    if ("count".equals(parameters.get("_summary"))) {
      return bundle;
    }
    int from = number("_offset", 0);
    int to = Math.min(matches.size(), from + Math.min(number("_count", PAGE), LARGEST_PAGE));
    for (String path : matches.subList(Math.min(from, to), to)) {
      ObjectNode entry = bundle.withArray("entry").addObject();
      entry.put("fullUrl", base + "/" + path);
      entry.set("resource", reader.read(path));
      entry.putObject("search").put("mode", "match");
    }
    if (to < matches.size()) {
      links.addObject().put("relation", "next").put("url", base + "/" + next(to));
    }
    return bundle;
  }

  private String next(int offset) {
    StringBuilder url = new StringBuilder(type + "?_offset=" + offset);
    parameters.forEach(
        (name, value) -> {
          if (!name.equals("_offset")) {
            url.append('&').append(name).append('=').append(encode(value));
          }
        });
    return url.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private int number(String name, int otherwise) throws Refused {
    String value = parameters.getOrDefault(name, Integer.toString(otherwise));
    if (!value.matches("\\d{1,6}")) {
      throw new Refused(400, name + " is not a number");
    }
    return Integer.parseInt(value);
  }

  /** Gives a stored resource as a client sees it. */
  interface Reader {
    JsonNode read(String path) throws Refused;
  }
}
