package io.github.dynactin.testing.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.testing.world.Task.Kind;
import io.github.dynactin.transport.Json;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Finds out what the entries of a bundle ask for.
 *
 * @param state what is there
 * @param index what searches and conditions see
 * @param ids makes the ids that the server assigns
 */
record Tasks(ModelSettings settings, ModelState state, ModelState index, Supplier<String> ids) {
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]+");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  Task of(JsonNode entry) throws Refused {
    JsonNode request = entry.path("request");
    String url = Json.text(request, "url");
    return switch (Json.text(request, "method")) {
      case "PUT" -> put(entry, url);
      case "POST" -> post(entry, url);
      case "DELETE" -> new Task(Kind.DELETE, path(url), entry);
      case "GET" ->
          url.contains("?")
              ? new Task(Kind.SEARCH, url, entry)
              : new Task(Kind.READ, path(url), entry);
      default -> throw new Refused(400, "unknown method");
    };
  }

  private Task put(JsonNode entry, String url) throws Refused {
    int question = url.indexOf('?');
    if (question >= 0) {
      String type = requireType(entry, url.substring(0, question));
      List<String> found = find(type, url.substring(question + 1));
      String path = found.isEmpty() ? type + "/" + ids.get() : found.get(0);
      return new Task(Kind.WRITE, path, entry);
    }
    String path = path(url);
    requireType(entry, path.substring(0, path.indexOf('/')));
    if (state.history(path).isEmpty()) {
      requireClientId(path.substring(path.indexOf('/') + 1));
    }
    return new Task(Kind.WRITE, path, entry);
  }

  private void requireClientId(String id) throws Refused {
    if (settings.has(Habit.SERVER_IDS_405)) {
      throw new Refused(405, "only the server makes ids");
    }
    if (settings.has(Habit.SERVER_IDS_400)) {
      throw new Refused(400, "only the server makes ids");
    }
    if (NUMBER.matcher(id).matches()) {
      throw new Refused(400, "an id must hold a letter");
    }
  }

  private Task post(JsonNode entry, String url) throws Refused {
    String type = requireType(entry, url);
    String condition = Json.text(entry.path("request"), "ifNoneExist");
    if (!condition.isEmpty()) {
      String query = condition.substring(condition.indexOf('?') + 1);
      List<String> found = find(type, query);
      if (!found.isEmpty()) {
        return new Task(Kind.FOUND, found.get(0), entry);
      }
    }
    return new Task(Kind.WRITE, type + "/" + ids.get(), entry);
  }

  private List<String> find(String type, String query) throws Refused {
    List<String> found = Query.parse(type, query).matches(index);
    if (found.size() > 1) {
      throw new Refused(412, "the condition holds for several resources");
    }
    return found;
  }

  private static String requireType(JsonNode entry, String type) throws Refused {
    boolean match =
        TYPE.matcher(type).matches()
            && Json.text(entry.path("resource"), "resourceType").equals(type);
    if (!match) {
      throw new Refused(400, "the URL's type isn't the resource's");
    }
    return type;
  }

  private static String path(String url) throws Refused {
    String[] parts = url.split("/", -1);
    boolean path =
        parts.length == 2 && TYPE.matcher(parts[0]).matches() && ID.matcher(parts[1]).matches();
    if (!path) {
      throw new Refused(400, "the URL isn't Type/id");
    }
    return url;
  }
}
