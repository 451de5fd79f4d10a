package io.github.dynactin.trust;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A FHIR R4 server without its network: create, read, update, delete, history, batch and
 * transaction as in the chapter "RESTful API" of the specification.
 */
final class FhirStore {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> ORDER =
      List.of("DELETE", "POST", "PUT", "PATCH", "GET", "HEAD");

  /** State of the server at some time. */
  record Snapshot(Map<String, List<ResourceVersion>> resources, long lastId) {
    /** A server that holds nothing; ids are given out from the beginning. */
    static Snapshot empty() {
      return new Snapshot(Map.of(), 0);
    }
  }

  private Map<String, List<ResourceVersion>> resources = new TreeMap<>();
  private ServerOptions options = ServerOptions.plain();
  private long lastId;
  private final Set<String> written = new HashSet<>();
  private int changes;

  /** Empties the server and sets its behaviour. */
  void reset(ServerOptions newOptions) {
    options = newOptions;
    resources = new TreeMap<>();
    lastId = 0;
    written.clear();
    changes = 0;
  }

  ServerOptions options() {
    return options;
  }

  /** Makes a backup. */
  Snapshot backup() {
    return new Snapshot(new TreeMap<>(resources), lastId);
  }

  /** Restores a backup, with the counter that ids are made from. */
  void restore(Snapshot snapshot) {
    resources = new TreeMap<>(snapshot.resources());
    lastId = snapshot.lastId();
  }

  /** Returns all paths that a client has ever written, also before a backup was restored. */
  Set<String> written() {
    return written;
  }

  /** Returns how many versions clients have made. */
  int changes() {
    return changes;
  }

  /** Returns the current resources by path, without those that are deleted. */
  Map<String, ObjectNode> current() {
    Map<String, ObjectNode> current = new TreeMap<>();
    resources.forEach(
        (path, versions) -> {
          ObjectNode resource = last(versions).resource();
          if (resource != null) {
            current.put(path, resource);
          }
        });
    return current;
  }

  /** Changes a resource as another client would. */
  void edit(String path, ObjectNode content) {
    int number = last(requireNonNull(resources.get(path))).number() + 1;
    append(path, new ResourceVersion(number, stamp(content, number), "PUT"));
  }

  /** Deletes a resource as another client would. */
  void erase(String path) {
    int number = last(requireNonNull(resources.get(path))).number() + 1;
    append(path, new ResourceVersion(number, null, "DELETE"));
  }

  /** Handles a request; throws FhirException for those that fail. */
  Answer handle(FhirRequest request) {
    if (request.path().isEmpty()) {
      if (request.method().equals("POST")) {
        return bundle(request);
      }
      return search(request, null);
    }
    String[] parts = request.path().split("/", -1);
    if (parts[0].equals("metadata")) {
      return new Answer(200, Capabilities.of(options), Map.of());
    }
    requireType(parts[0]);
    return switch (parts.length) {
      case 1 -> ofType(request, parts[0]);
      case 2 ->
          parts[1].equals("_search") && request.method().equals("POST")
              ? search(request, parts[0])
              : ofInstance(request, parts[0], parts[1]);
      case 3 -> history(request, parts[0] + "/" + parts[1], parts[2], null);
      case 4 -> history(request, parts[0] + "/" + parts[1], parts[2], parts[3]);
      default -> throw new FhirException(404, "no such operation");
    };
  }

  private void requireType(String type) {
    if (!type.matches("[A-Z][A-Za-z]+")) {
      throw new FhirException(404, "no such operation");
    }
    if (type.equals("Basic") && options.basicStatus() != 0) {
      throw new FhirException(options.basicStatus(), "this resource type isn't supported");
    }
  }

  private Answer ofType(FhirRequest request, String type) {
    return switch (request.method()) {
      case "GET", "HEAD" -> search(request, type);
      case "POST" -> create(type, body(request, type), request.header("if-none-exist"));
      case "PUT" -> conditionalUpdate(request, type);
      default -> throw new FhirException(405, "method isn't supported");
    };
  }

  private Answer ofInstance(FhirRequest request, String type, String id) {
    return switch (request.method()) {
      case "GET", "HEAD" -> read(type + "/" + id);
      case "PUT" -> update(type, id, body(request, type), request.header("if-match"));
      case "DELETE" -> delete(type + "/" + id);
      default -> throw new FhirException(405, "method isn't supported");
    };
  }

  private static ObjectNode body(FhirRequest request, String type) {
    JsonNode body = request.body();
    if (!(body instanceof ObjectNode resource)
        || !resource.path("resourceType").asText().equals(type)) {
      throw new FhirException(400, "the body isn't a resource of this type");
    }
    return resource;
  }

  private Answer read(String path) {
    List<ResourceVersion> versions = resources.get(path);
    if (versions == null) {
      throw new FhirException(404, "not found");
    }
    ResourceVersion version = last(versions);
    if (version.resource() == null) {
      throw new FhirException(410, "deleted");
    }
    return new Answer(200, version.resource(), Map.of("ETag", etag(version)));
  }

  private Answer history(FhirRequest request, String path, String word, @Nullable String number) {
    if (!word.equals("_history") || !request.method().equals("GET")) {
      throw new FhirException(404, "no such operation");
    }
    List<ResourceVersion> versions = resources.get(path);
    if (versions == null) {
      throw new FhirException(404, "not found");
    }
    if (number != null) {
      for (ResourceVersion version : versions) {
        if (String.valueOf(version.number()).equals(number)) {
          if (version.resource() == null) {
            throw new FhirException(410, "deleted");
          }
          return new Answer(200, version.resource(), Map.of("ETag", etag(version)));
        }
      }
      throw new FhirException(404, "no such version");
    }
    ObjectNode bundle = JSON.objectNode().put("resourceType", "Bundle").put("type", "history");
    bundle.put("total", versions.size());
    ArrayNode entries = bundle.putArray("entry");
    for (int index = versions.size() - 1; index >= 0; index--) {
      ResourceVersion version = versions.get(index);
      ObjectNode entry = entries.addObject().put("fullUrl", request.base() + "/" + path);
      if (version.resource() != null) {
        entry.set("resource", version.resource());
      }
      entry.putObject("request").put("method", version.method()).put("url", path);
      entry.putObject("response").put("status", "200").put("etag", etag(version));
    }
    return new Answer(200, bundle, Map.of());
  }

  private Answer create(String type, ObjectNode body, @Nullable String ifNoneExist) {
    if (ifNoneExist != null) {
      List<String> found = Search.matches(this, type, Search.parameters(ifNoneExist));
      if (found.size() > 1) {
        throw new FhirException(412, "several resources match If-None-Exist");
      }
      if (found.size() == 1) {
        ResourceVersion version = last(requireNonNull(resources.get(found.get(0))));
        return stored(200, found.get(0), version);
      }
    }
    String id = String.valueOf(++lastId);
    return write(type + "/" + id, body.deepCopy().put("id", id), "POST");
  }

  private Answer conditionalUpdate(FhirRequest request, String type) {
    List<String> found = Search.matches(this, type, Search.parameters(request.query()));
    if (found.size() > 1) {
      throw new FhirException(412, "several resources match");
    }
    ObjectNode body = body(request, type);
    if (found.isEmpty()) {
      return create(type, body, null);
    }
    String id = found.get(0).substring(type.length() + 1);
    return update(type, id, body.deepCopy().put("id", id), request.header("if-match"));
  }

  private Answer update(String type, String id, ObjectNode body, @Nullable String ifMatch) {
    if (!body.path("id").asText().equals(id)) {
      throw new FhirException(400, "the id of the resource isn't that of the URL");
    }
    String path = type + "/" + id;
    List<ResourceVersion> versions = resources.get(path);
    if (ifMatch != null) {
      boolean current = versions != null && etag(last(versions)).equals(ifMatch);
      if (!current) {
        throw new FhirException(options.staleStatus(), "If-Match names another version");
      }
    }
    if (versions == null && options.unknownIdStatus() != 0) {
      throw new FhirException(options.unknownIdStatus(), "clients may not choose ids");
    }
    return write(path, body, "PUT");
  }

  private Answer write(String path, ObjectNode body, String method) {
    ResourceChecks.check(body);
    List<ResourceVersion> versions = resources.get(path);
    int number = versions == null ? 1 : last(versions).number() + 1;
    written.add(path);
    ObjectNode old = versions == null ? null : last(versions).resource();
    ObjectNode content = body.deepCopy();
    if (old != null && options.mergesTags()) {
      ResourceChecks.mergeTags(old, content);
    }
    if (versions != null && old != null && options.keepsVersionIfUnchanged()) {
      ResourceVersion current = last(versions);
      if (stamp(content, current.number()).equals(withoutTime(old, content))) {
        return stored(200, path, current);
      }
    }
    ResourceVersion version = new ResourceVersion(number, stamp(content, number), method);
    append(path, version);
    changes++;
    return stored(old == null ? 201 : 200, path, version);
  }

  private Answer delete(String path) {
    List<ResourceVersion> versions = resources.get(path);
    if (versions != null && last(versions).resource() != null) {
      append(path, new ResourceVersion(last(versions).number() + 1, null, "DELETE"));
      changes++;
    }
    return new Answer(204, null, Map.of());
  }

  private void append(String path, ResourceVersion version) {
    List<ResourceVersion> versions = new ArrayList<>(resources.getOrDefault(path, List.of()));
    versions.add(version);
    resources.put(path, List.copyOf(versions));
  }

  private static Answer stored(int status, String path, ResourceVersion version) {
    return new Answer(
        status,
        version.resource(),
        Map.of(
            "ETag",
            etag(version),
            "Location",
            path + "/_history/" + version.number(),
            "Last-Modified",
            "Mon, 23 Nov 2026 12:00:00 GMT"));
  }

  private Answer search(FhirRequest request, @Nullable String type) {
    return new Answer(200, Search.bundle(this, request, type), Map.of());
  }

  private Answer bundle(FhirRequest request) {
    if (!(request.body() instanceof ObjectNode bundle)
        || !bundle.path("resourceType").asText().equals("Bundle")) {
      throw new FhirException(400, "the body isn't a Bundle");
    }
    String type = bundle.path("type").asText();
    if (!type.equals("batch") && !type.equals("transaction")) {
      throw new FhirException(422, "the Bundle is neither batch nor transaction");
    }
    if (bundle.path("entry").size() > options.maxEntries()) {
      throw new FhirException(400, "too many entries");
    }
    return type.equals("batch") ? batch(request, bundle) : transaction(request, bundle);
  }

  private Answer batch(FhirRequest request, ObjectNode bundle) {
    Snapshot before = backup();
    ObjectNode response = JSON.objectNode().put("resourceType", "Bundle");
    response.put("type", "batch-response");
    ArrayNode entries = response.putArray("entry");
    for (JsonNode entry : bundle.path("entry")) {
      try {
        entries.add(responseEntry(handle(request.entry(entry, entry.path("resource"))), request));
      } catch (FhirException exception) {
        if (options.failsWholeBatch() && exception.status() != 404 && exception.status() != 410) {
          restore(before);
          throw new FhirException(400, "an entry of the batch is wrong");
        }
        ObjectNode failed = entries.addObject().putObject("response");
        failed.put("status", String.valueOf(exception.status()));
        failed.set("outcome", Capabilities.outcome("error", "processing", "the entry failed"));
      }
    }
    return new Answer(200, response, Map.of());
  }

  private Answer transaction(FhirRequest request, ObjectNode bundle) {
    Snapshot before = backup();
    int changesBefore = changes;
    try {
      return new Answer(200, commit(request, bundle), Map.of());
    } catch (FhirException exception) {
      restore(before);
      changes = changesBefore;
      throw exception;
    }
  }

  private ObjectNode commit(FhirRequest request, ObjectNode bundle) {
    List<JsonNode> entries = new ArrayList<>();
    bundle.path("entry").forEach(entries::add);
    Map<String, String> places = new HashMap<>();
    @Nullable Answer[] answers = new Answer[entries.size()];
    requireDistinct(entries);
    assignIds(entries, places, answers);
    for (String method : ORDER) {
      for (int index = 0; index < entries.size(); index++) {
        JsonNode entry = entries.get(index);
        if (!entry.path("request").path("method").asText().equals(method)
            || answers[index] != null) {
          continue;
        }
        JsonNode resource = resolve(entry.path("resource"), places);
        answers[index] =
            method.equals("POST") && places.containsKey(entry.path("fullUrl").asText())
                ? createAssigned(resource, places.get(entry.path("fullUrl").asText()))
                : handle(request.entry(entry, resource));
      }
    }
    if (options.checksReferences()) {
      requireReferences(entries, answers);
    }
    ObjectNode response = JSON.objectNode().put("resourceType", "Bundle");
    response.put("type", "transaction-response");
    ArrayNode out = response.putArray("entry");
    for (Answer answer : answers) {
      if (answer == null) {
        throw new FhirException(400, "an entry has no known method");
      }
      out.add(responseEntry(answer, request));
    }
    return response;
  }

  private void requireDistinct(List<JsonNode> entries) {
    Set<String> seen = new HashSet<>();
    Set<String> urls = new HashSet<>();
    for (JsonNode entry : entries) {
      String method = entry.path("request").path("method").asText();
      String url = entry.path("request").path("url").asText();
      if ((method.equals("PUT") || method.equals("DELETE")) && !seen.add(url)) {
        throw new FhirException(400, "a resource is in the transaction twice");
      }
      if (entry.has("fullUrl") && !urls.add(entry.path("fullUrl").asText())) {
        throw new FhirException(400, "a fullUrl is in the transaction twice");
      }
    }
  }

  /** Gives each resource that is created its id before references are resolved. */
  private void assignIds(
      List<JsonNode> entries, Map<String, String> places, @Nullable Answer[] answers) {
    for (int index = 0; index < entries.size(); index++) {
      JsonNode entry = entries.get(index);
      JsonNode to = entry.path("request");
      String fullUrl = entry.path("fullUrl").asText();
      String url = to.path("url").asText();
      if (to.path("method").asText().equals("POST") && url.matches("[A-Za-z]+")) {
        requireType(url);
        if (to.has("ifNoneExist")) {
          List<String> found =
              Search.matches(this, url, Search.parameters(to.path("ifNoneExist").asText()));
          if (found.size() > 1) {
            throw new FhirException(412, "several resources match ifNoneExist");
          }
          if (found.size() == 1) {
            places.put(fullUrl, found.get(0));
            answers[index] =
                stored(200, found.get(0), last(requireNonNull(resources.get(found.get(0)))));
            continue;
          }
        }
        if (!fullUrl.isEmpty()) {
          places.put(fullUrl, url + "/" + ++lastId);
        }
      } else if (to.path("method").asText().equals("PUT") && !url.contains("?")) {
        places.put(fullUrl, url);
      }
    }
  }

  private Answer createAssigned(JsonNode resource, @Nullable String path) {
    String place = requireNonNull(path);
    if (!(resource instanceof ObjectNode object)
        || !place.startsWith(object.path("resourceType").asText() + "/")) {
      throw new FhirException(400, "the resource isn't of the type of the URL");
    }
    ObjectNode copy = object.deepCopy();
    return write(place, copy.put("id", place.substring(place.indexOf('/') + 1)), "POST");
  }

  private JsonNode resolve(JsonNode node, Map<String, String> places) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JSON.objectNode();
      object
          .properties()
          .forEach(
              property -> {
                JsonNode value = property.getValue();
                boolean reference = property.getKey().equals("reference") && value.isTextual();
                copy.set(
                    property.getKey(),
                    reference
                        ? new TextNode(target(value.asText(), places))
                        : resolve(value, places));
              });
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JSON.arrayNode();
      array.forEach(element -> copy.add(resolve(element, places)));
      return copy;
    }
    return node;
  }

  private String target(String reference, Map<String, String> places) {
    String place = places.get(reference);
    if (place != null) {
      return place;
    }
    int question = reference.indexOf('?');
    if (question > 0 && !reference.contains(":")) {
      List<String> found =
          Search.matches(
              this,
              reference.substring(0, question),
              Search.parameters(reference.substring(question + 1)));
      if (found.size() != 1) {
        throw new FhirException(412, "a conditional reference doesn't match one resource");
      }
      return found.get(0);
    }
    if (reference.startsWith("urn:uuid:")) {
      throw new FhirException(400, "a reference leads to no entry");
    }
    return reference;
  }

  private void requireReferences(List<JsonNode> entries, @Nullable Answer[] answers) {
    for (int index = 0; index < entries.size(); index++) {
      String method = entries.get(index).path("request").path("method").asText();
      Answer answer = answers[index];
      if (answer == null || !(method.equals("PUT") || method.equals("POST"))) {
        continue;
      }
      JsonNode body = answer.body();
      if (body == null) {
        continue;
      }
      for (JsonNode reference : body.findValues("reference")) {
        String path = reference.asText();
        if (path.matches("[A-Z][A-Za-z]+/[A-Za-z0-9.-]+")) {
          List<ResourceVersion> versions = resources.get(path);
          if (versions == null || last(versions).resource() == null) {
            throw new FhirException(400, "a reference leads to a resource that isn't here");
          }
        }
      }
    }
  }

  private static ObjectNode responseEntry(Answer answer, FhirRequest request) {
    ObjectNode entry = JSON.objectNode();
    JsonNode body = answer.body();
    boolean written = answer.headers().containsKey("Location");
    String prefer = request.header("prefer");
    if (body != null && (!written || (prefer != null && prefer.contains("representation")))) {
      entry.set("resource", body);
    }
    ObjectNode response = entry.putObject("response");
    response.put("status", answer.status() + (answer.status() == 201 ? " Created" : " OK"));
    String location = answer.headers().get("Location");
    if (location != null) {
      response.put("location", location);
      response.put("lastModified", "2026-11-23T12:00:00Z");
    }
    String etag = answer.headers().get("ETag");
    if (etag != null) {
      response.put("etag", etag);
    }
    return entry;
  }

  private static String etag(ResourceVersion version) {
    return "W/\"" + version.number() + "\"";
  }

  private static ResourceVersion last(List<ResourceVersion> versions) {
    return versions.get(versions.size() - 1);
  }

  private static ObjectNode withoutTime(ObjectNode old, ObjectNode content) {
    ObjectNode copy = stamp(old, old.path("meta").path("versionId").asInt());
    return copy.path("id").equals(content.path("id")) ? copy : JSON.objectNode();
  }

  private static ObjectNode stamp(ObjectNode content, int number) {
    ObjectNode copy = content.deepCopy();
    ObjectNode meta = copy.withObjectProperty("meta");
    meta.put("versionId", String.valueOf(number));
    meta.put("lastUpdated", "2026-11-23T12:00:00.000Z");
    return copy;
  }
}
