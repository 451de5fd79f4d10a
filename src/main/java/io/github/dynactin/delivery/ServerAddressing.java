package io.github.dynactin.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.dynactin.delivery.ledger.Acknowledged;
import io.github.dynactin.delivery.ledger.Held;
import io.github.dynactin.delivery.ledger.Ledger;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerFault;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The ids are the server's. A tag with our id, which says nothing to anybody else, marks each
 * resource: by it a resource is created only if it isn't there, and found again if the answer that
 * named its place was lost.
 */
final class ServerAddressing implements Addressing {
  private static final String ID = "id";
  private static final String META = "meta";
  private static final String TAG = "tag";
  private static final String REFERENCE = "reference";

  private final Ledger ledger;
  private final String tagSystem;
  private final Map<String, String> foundAt = new ConcurrentHashMap<>();

  /** Where each was seen, or the empty string where none was, since this process began. */
  private final Map<String, String> seenAt = new ConcurrentHashMap<>();

  ServerAddressing(Ledger ledger, String tagSystem) {
    this.ledger = ledger;
    this.tagSystem = tagSystem;
  }

  @Override
  public String question(String path) {
    return address(path).orElseGet(() -> search(path));
  }

  @Override
  public String place(String reference) {
    return address(reference).orElse(reference);
  }

  /** A server that was restored may hold it at another place than the one that is remembered. */
  @Override
  public Optional<String> otherwise(String path) {
    return address(path).map(known -> search(path));
  }

  private String search(String path) {
    return type(path) + "?" + condition(path);
  }

  @Override
  public void absent(String path) {
    seenAt.put(path, "");
  }

  @Override
  public boolean isMisplaced(String path, JsonNode answer) {
    return !isSearch(answer) && !isMarked(path, answer);
  }

  @Override
  public void found(String path, String asked, JsonNode answer) {
    if (isSearch(answer) && answer.path("entry").isEmpty()) {
      absent(path);
      return;
    }
    String place = place(resource(answer));
    foundAt.put(place, path);
    if (place.equals(asked) && isMarked(path, answer)) {
      seenAt.put(path, place);
    }
  }

  private static JsonNode resource(JsonNode answer) {
    return isSearch(answer) ? answer.path("entry").path(0).path("resource") : answer;
  }

  /** A search tells where something is; only the place itself tells what is there. */
  @Override
  public Optional<String> confirmation(String path, JsonNode answer) {
    boolean one = isSearch(answer) && answer.path("entry").size() == 1;
    return one ? Optional.of(place(resource(answer))) : Optional.empty();
  }

  @Override
  public Optional<Stored> stored(String path, String asked, JsonNode answer) throws ServerFault {
    int matches = isSearch(answer) ? answer.path("entry").size() : 1;
    if (matches > 1) {
      throw new ServerFault(
          Fault.REFUSED, Origin.of(path, ""), "the server holds it more than once");
    }
    if (matches == 0) {
      return Optional.empty();
    }
    if (isSearch(answer) || !place(answer).equals(asked)) {
      throw another(path);
    }
    return Optional.of(ours(path, answer));
  }

  private static boolean isSearch(JsonNode answer) {
    return Json.text(answer, "resourceType").equals("Bundle");
  }

  private static String place(JsonNode resource) {
    return Json.text(resource, "resourceType") + "/" + Json.text(resource, ID);
  }

  private static ServerFault another(String path) {
    return new ServerFault(
        Fault.UNTRUSTWORTHY, Origin.of(path, ""), "reading it was answered with another resource");
  }

  private Stored ours(String path, JsonNode theirs) throws ServerFault {
    if (!isMarked(path, theirs)) {
      throw another(path);
    }
    seenAt.put(path, place(theirs));
    ObjectNode json = theirs.deepCopy();
    json.put(ID, id(path));
    unmark(json, path);
    references(json, this::ours);
    return new Stored(json, place(theirs));
  }

  private boolean isMarked(String path, JsonNode theirs) {
    boolean marked = false;
    for (JsonNode tag : theirs.path(META).path(TAG)) {
      marked |= isMark(tag, path);
    }
    return marked;
  }

  /** A reference to a place where the resource isn't any more leads nowhere: it stays as it is. */
  private String ours(String reference) {
    return ledger
        .pathAt(reference)
        .or(() -> Optional.ofNullable(foundAt.get(reference)))
        .filter(path -> seenAt.getOrDefault(path, reference).equals(reference))
        .orElse(reference);
  }

  @Override
  public ObjectNode entry(Target target, Set<String> together) {
    String path = target.path();
    ObjectNode json = target.json().deepCopy();
    json.withObject("/" + META)
        .withArray(TAG)
        .addObject()
        .put("system", tagSystem)
        .put("code", id(path));
    references(json, reference -> sent(reference, together));
    ObjectNode entry = Json.object();
    ObjectNode request = Json.object();
    Optional<String> address = address(path);
    if (address.isPresent()) {
      json.put(ID, address.get().substring(address.get().indexOf('/') + 1));
      request.put("method", "PUT").put("url", address.get());
      Version.require(target, request);
    } else {
      json.remove(ID);
      entry.put("fullUrl", urn(path));
      request.put("method", "POST").put("url", type(path)).put("ifNoneExist", condition(path));
    }
    entry.set("resource", json);
    entry.set("request", request);
    return entry;
  }

  @Override
  public Acknowledged acknowledged(Target target, String location, String version)
      throws ServerFault {
    String path = target.path();
    Optional<String> known = address(path);
    Optional<String> place = location.isEmpty() ? known : Location.path(location);
    boolean elsewhere = known.isPresent() && !known.equals(place);
    if (place.isEmpty() || elsewhere || !type(place.get()).equals(type(path))) {
      throw new ServerFault(
          Fault.UNTRUSTWORTHY,
          Origin.of(path, ""),
          "writing it was answered with another location, or none");
    }
    // Where it is, is known when it was found there: an answer may be about something else.
    return new Acknowledged(path, known.orElse(""), version);
  }

  private String sent(String reference, Set<String> together) {
    return address(reference)
        .orElseGet(() -> together.contains(reference) ? urn(reference) : reference);
  }

  private Optional<String> address(String path) {
    return Optional.ofNullable(seenAt.get(path))
        .or(() -> ledger.held(path).map(Held::address))
        .filter(address -> !address.isEmpty());
  }

  private String condition(String path) {
    return "_tag=" + URLEncoder.encode(tagSystem + "|" + id(path), UTF_8);
  }

  private boolean isMark(JsonNode tag, String path) {
    return Json.text(tag, "system").equals(tagSystem) && Json.text(tag, "code").equals(id(path));
  }

  private void unmark(ObjectNode json, String path) {
    if (json.path(META) instanceof ObjectNode meta && meta.path(TAG) instanceof ArrayNode tags) {
      for (int i = tags.size() - 1; i >= 0; i--) {
        if (isMark(tags.get(i), path)) {
          tags.remove(i);
        }
      }
      if (tags.isEmpty()) {
        meta.remove(TAG);
      }
    }
  }

  /** Replaces every {@code reference} in a tree. */
  private static void references(JsonNode node, UnaryOperator<String> change) {
    if (node instanceof ObjectNode object && object.path(REFERENCE) instanceof TextNode text) {
      object.put(REFERENCE, change.apply(text.asText()));
    }
    node.forEach(child -> references(child, change));
  }

  /** The same for the same path, so that a request can be compared with the one before it. */
  private static String urn(String path) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(path.getBytes(UTF_8));
  }

  private static String type(String path) {
    return path.substring(0, path.indexOf('/'));
  }

  private static String id(String path) {
    return path.substring(path.indexOf('/') + 1);
  }
}
