package io.github.dynactin.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Searches a store, as in the chapter "Search" of the specification. */
final class Search {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> RESULT_PARAMETERS =
      Set.of("_count", "_summary", "_elements", "_sort", "_total", "_offset", "_format", "_type");

  /**
   * A search parameter.
   *
   * @param name name with its modifier
   * @param value value, decoded
   */
  record Parameter(String name, String value) {}

  private Search() {}

  /** Parses a query. */
  static List<Parameter> parameters(String query) {
    List<Parameter> parameters = new ArrayList<>();
    String text = query.startsWith("?") ? query.substring(1) : query;
    if (text.contains("?")) {
      text = text.substring(text.indexOf('?') + 1);
    }
    for (String part : text.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parameters.add(
            new Parameter(decode(part.substring(0, equals)), decode(part.substring(equals + 1))));
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  /** Returns the paths of the resources that match. */
  static List<String> matches(FhirStore store, @Nullable String type, List<Parameter> query) {
    List<Parameter> filters =
        query.stream().filter(each -> !RESULT_PARAMETERS.contains(each.name())).toList();
    for (Parameter filter : filters) {
      requireSupported(store, filter);
    }
    List<String> types =
        query.stream()
            .filter(each -> each.name().equals("_type"))
            .flatMap(each -> List.of(each.value().split(",", -1)).stream())
            .toList();
    List<String> matches = new ArrayList<>();
    store
        .current()
        .forEach(
            (path, resource) -> {
              String own = resource.path("resourceType").asText();
              boolean asked =
                  type == null ? types.isEmpty() || types.contains(own) : type.equals(own);
              if (asked && filters.stream().allMatch(each -> matches(resource, each))) {
                matches.add(path);
              }
            });
    return matches;
  }

  private static void requireSupported(FhirStore store, Parameter filter) {
    boolean known =
        switch (filter.name()) {
          case "_tag" -> store.options().searchesTags();
          case "_id", "identifier", "code", "patient", "subject" -> true;
          default -> !store.options().refusesUnknownParameters();
        };
    if (!known) {
      throw new FhirException(400, "a search parameter isn't supported");
    }
  }

  private static boolean matches(ObjectNode resource, Parameter filter) {
    return switch (filter.name()) {
      case "_id" -> anyOf(filter, value -> resource.path("id").asText().equals(value));
      case "_tag" -> token(filter, resource.path("meta").path("tag"), "code");
      case "identifier" -> token(filter, resource.path("identifier"), "value");
      case "code" -> token(filter, resource.path("code").path("coding"), "code");
      case "patient", "subject" -> anyOf(filter, value -> isOf(resource, value));
      default -> true;
    };
  }

  private static boolean isOf(ObjectNode resource, String value) {
    String patient = value.contains("/") ? value : "Patient/" + value;
    if (resource.path("resourceType").asText().equals("Provenance")) {
      for (JsonNode target : resource.path("target")) {
        if (target.path("reference").asText().equals(patient)) {
          return true;
        }
      }
      return false;
    }
    return resource.path("subject").path("reference").asText().equals(patient)
        || resource.path("patient").path("reference").asText().equals(patient);
  }

  private static boolean token(Parameter filter, JsonNode stated, String property) {
    return anyOf(
        filter,
        value -> {
          int bar = value.indexOf('|');
          for (JsonNode each : stated.isObject() ? List.of(stated) : stated) {
            String code = each.path(property).asText();
            String system = each.path("system").asText();
            boolean codeMatches =
                bar < 0
                    ? code.equals(value)
                    : bar == value.length() - 1 || code.equals(value.substring(bar + 1));
            boolean systemMatches = bar < 0 || system.equals(value.substring(0, bar));
            if (codeMatches && systemMatches) {
              return true;
            }
          }
          return false;
        });
  }

  private static boolean anyOf(Parameter filter, java.util.function.Predicate<String> matches) {
    for (String value : filter.value().split("(?<!\\\\),", -1)) {
      if (matches.test(value.replace("\\,", ",").replace("\\|", "|"))) {
        return true;
      }
    }
    return false;
  }

  /** Returns a page of a search. */
  static ObjectNode bundle(FhirStore store, FhirRequest request, @Nullable String type) {
    List<Parameter> query = parameters(request.query());
    String path = request.path().replace("/_search", "");
    for (Parameter parameter : query) {
      if (parameter.name().equals("_getpages")) {
        String state = new String(Base64.getUrlDecoder().decode(parameter.value()), UTF_8);
        path = state.substring(0, state.indexOf('?'));
        query = parameters(state.substring(state.indexOf('?')));
        break;
      }
    }
    String searched = path.isEmpty() ? type : path;
    List<String> found = matches(store, searched, query);
    ObjectNode bundle = JSON.objectNode().put("resourceType", "Bundle").put("type", "searchset");
    bundle.put("total", found.size());
    ArrayNode links = bundle.putArray("link");
    links.addObject().put("relation", "self").put("url", request.base() + "/" + path);
    int count = Math.min(store.options().pageSize(), number(query, "_count", 20));
    boolean countOnly =
        count == 0
            || query.stream()
                .anyMatch(each -> each.name().equals("_summary") && each.value().equals("count"));
    if (countOnly) {
      return bundle;
    }
    int offset = number(query, "_offset", 0);
    int end = Math.min(found.size(), offset + count);
    Map<String, ObjectNode> current = store.current();
    if (offset < end) {
      ArrayNode entries = bundle.putArray("entry");
      for (String each : found.subList(offset, end)) {
        ObjectNode entry = entries.addObject().put("fullUrl", request.base() + "/" + each);
        entry.set("resource", current.get(each));
        entry.putObject("search").put("mode", "match");
      }
    }
    if (end < found.size()) {
      String next = path + "?" + join(query, end);
      String url =
          store.options().opaquePages()
              ? "?_getpages="
                  + Base64.getUrlEncoder().withoutPadding().encodeToString(next.getBytes(UTF_8))
              : "/" + next;
      links.addObject().put("relation", "next").put("url", request.base() + url);
    }
    return bundle;
  }

  private static String join(List<Parameter> query, int offset) {
    StringBuilder joined = new StringBuilder();
    for (Parameter parameter : query) {
      if (!parameter.name().equals("_offset")) {
        joined
            .append(java.net.URLEncoder.encode(parameter.name(), UTF_8))
            .append('=')
            .append(java.net.URLEncoder.encode(parameter.value(), UTF_8))
            .append('&');
      }
    }
    return joined.append("_offset=").append(offset).toString();
  }

  private static int number(List<Parameter> query, String name, int otherwise) {
    for (Parameter parameter : query) {
      if (parameter.name().equals(name)) {
        try {
          return Math.max(0, Integer.parseInt(parameter.value()));
        } catch (NumberFormatException exception) {
          throw new FhirException(400, "not a number");
        }
      }
    }
    return otherwise;
  }
}
