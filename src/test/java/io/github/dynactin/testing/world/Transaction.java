package io.github.dynactin.testing.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.testing.world.Task.Kind;
import io.github.dynactin.transport.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Carries out entries on a draft, all or none: deletions first, then writes, then reads. The
 * answers stand in the order of the entries.
 */
final class Transaction {
  private final Draft draft;
  private final Tasks tasks;
  private final View view;
  private final Map<String, String> assigned = new HashMap<>();

  Transaction(Draft draft, Tasks tasks, URI base) {
    this.draft = draft;
    this.tasks = tasks;
    this.view = new View(tasks.settings(), base);
  }

  List<ObjectNode> run(List<JsonNode> entries) throws Refused {
    List<Task> all = new ArrayList<>();
    for (JsonNode entry : entries) {
      all.add(tasks.of(entry));
    }
    requireOnce(all);
    for (Task task : all) {
      assigned.put(Json.text(task.entry(), "fullUrl"), task.path());
    }
    IdentityHashMap<Task, ObjectNode> answers = new IdentityHashMap<>();
    for (Kind kind : List.of(Kind.DELETE, Kind.WRITE)) {
      for (Task task : all) {
        if (task.kind() == kind) {
          answers.put(task, change(task));
        }
      }
    }
    draft.requireIntegrity();
    List<ObjectNode> inOrder = new ArrayList<>();
    for (Task task : all) {
      inOrder.add(task.changes() ? answers.get(task) : look(task));
    }
    return inOrder;
  }

  private static void requireOnce(List<Task> all) throws Refused {
    Set<String> paths = new HashSet<>();
    for (Task task : all) {
      if (task.changes() && !paths.add(task.path())) {
        throw new Refused(400, "the bundle changes " + task.path() + " twice");
      }
    }
  }

  private ObjectNode change(Task task) throws Refused {
    if (task.kind() == Kind.DELETE) {
      Optional<Version> deletion = draft.delete(task.path());
      return deletion.isPresent()
          ? view.response(204, deletion.get())
          : view.response(200, Optional.empty());
    }
    Optional<Version> before = draft.state().latest(task.path());
    requireMatch(task, before);
    ObjectNode resource = task.entry().path("resource").deepCopy();
    resource.put("id", task.path().substring(task.path().indexOf('/') + 1));
    References.change(resource, this::resolve);
    boolean isThere = before.flatMap(Version::resource).isPresent();
    return view.response(isThere ? 200 : 201, draft.write(task.path(), resource));
  }

  /** As measured on HAPI: a condition on what isn't there is no obstacle. */
  private void requireMatch(Task task, Optional<Version> before) throws Refused {
    boolean stale =
        !task.ifMatch().isEmpty()
            && before.isPresent()
            && !before.get().etag().equals(task.ifMatch());
    if (stale) {
      int status = tasks.settings().has(Habit.STALE_IS_412) ? 412 : 409;
      throw new Refused(status, "the resource has another version");
    }
  }

  private String resolve(String reference) throws Refused {
    String path = assigned.get(reference);
    if (path != null) {
      return path;
    }
    int question = reference.indexOf('?');
    if (question > 0) {
      return conditional(reference.substring(0, question), reference.substring(question + 1));
    }
    String own = view.base() + "/";
    if (tasks.settings().has(Habit.ABSOLUTE_URLS) && reference.startsWith(own)) {
      return reference.substring(own.length());
    }
    if (reference.contains(":")) {
      throw new Refused(400, "a reference leads out of the server, or to no entry");
    }
    return reference;
  }

  private String conditional(String type, String query) throws Refused {
    List<String> found = Query.parse(type, query).matches(tasks.index());
    if (found.size() != 1) {
      throw new Refused(found.isEmpty() ? 404 : 412, "a conditional reference finds not just one");
    }
    return found.get(0);
  }

  private ObjectNode look(Task task) throws Refused {
    if (task.kind() == Kind.SEARCH) {
      int question = task.path().indexOf('?');
      Query query =
          Query.parse(task.path().substring(0, question), task.path().substring(question + 1));
      ObjectNode entry = view.response(200, Optional.empty());
      entry.set("resource", query.page(tasks.index(), this::read, view.base()));
      return entry;
    }
    if (task.kind() == Kind.FOUND) {
      return view.response(200, view.require(draft.state(), task.path()));
    }
    ObjectNode entry = view.response(200, Optional.empty());
    entry.set("resource", read(task.path()));
    return entry;
  }

  private JsonNode read(String path) throws Refused {
    return view.read(draft.state(), path);
  }
}
