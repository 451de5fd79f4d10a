package io.github.dynactin.testing.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerFault;
import io.github.dynactin.transport.Status;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A FHIR R4 server in memory that does the same each time: transactions are atomic, ids and
 * versions follow from the requests alone, references must lead somewhere. What it does by default
 * was measured on HAPI's JPA server. Thread-safe: one request at a time.
 */
public final class ModelServer implements FhirEndpoint {
  private static final URI BASE = URI.create("http://model.example/fhir");

  private final ModelSettings settings;
  private final InstantSource clock;
  private final Deque<ModelState> states = new ArrayDeque<>();
  private final List<Seen> requests = new CopyOnWriteArrayList<>();
  private final List<Consumer<ModelState>> observers = new CopyOnWriteArrayList<>();
  private long lastId = 1000;

  /** An empty server; its clock only dates the list of requests. */
  public ModelServer(ModelSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    states.add(ModelState.empty());
  }

  /** An empty server by the system's clock. */
  public ModelServer(ModelSettings settings) {
    this(settings, InstantSource.system());
  }

  /** An empty strict server. */
  public static ModelServer strict() {
    return new ModelServer(ModelSettings.strict());
  }

  /** What is there now. */
  public synchronized ModelState state() {
    return states.getLast();
  }

  /** How often something changed; a request that changes nothing doesn't count. */
  public long commits() {
    return state().commit();
  }

  /** The requests that came, in their order. */
  public List<Seen> requests() {
    return List.copyOf(requests);
  }

  /** How many requests came that wanted to write, whatever came of them. */
  public long writes() {
    return requests.stream().filter(seen -> seen.traffic() == Traffic.WRITE).count();
  }

  /** Has something called after each commit, before the client is answered. */
  public void onCommit(Consumer<ModelState> observer) {
    observers.add(observer);
  }

  @Override
  public URI base() {
    return BASE;
  }

  @Override
  public JsonNode post(JsonNode bundle) throws ServerFault {
    return successOf(bundle(bundle, BASE));
  }

  @Override
  public JsonNode search(String type, String form) throws ServerFault {
    return successOf(search(type, form, BASE));
  }

  private static JsonNode successOf(Answer answer) throws ServerFault {
    if (answer.status() < 300) {
      return answer.body();
    }
    throw new ServerFault(
        Status.fault(answer.status()),
        Origin.of(BASE.toString(), ""),
        "HTTP " + answer.status() + ": processing");
  }

  synchronized Answer bundle(JsonNode bundle, URI base) {
    Answer answer;
    try {
      answer = new Answer(200, execute(bundle, base));
    } catch (Refused refused) {
      answer = Answer.of(refused);
    }
    log(Traffic.of(bundle), "", bundle.path("entry").size(), answer);
    return answer;
  }

  private ObjectNode execute(JsonNode bundle, URI base) throws Refused {
    requireSmall(bundle);
    List<JsonNode> entries = new ArrayList<>();
    bundle.path("entry").forEach(entries::add);
    ObjectNode answer = Json.object().put("resourceType", "Bundle");
    switch (Json.text(bundle, "type")) {
      case "transaction" -> {
        answer.put("type", "transaction-response");
        run(entries, base).forEach(answer.withArray("entry")::add);
      }
      case "batch" -> {
        answer.put("type", "batch-response");
        for (JsonNode entry : entries) {
          answer.withArray("entry").add(alone(entry, base));
        }
      }
      default -> throw new Refused(400, "neither a batch nor a transaction");
    }
    return answer;
  }

  private void requireSmall(JsonNode bundle) throws Refused {
    boolean tooLarge =
        bundle.path("entry").size() > settings.maxEntries()
            || (settings.maxBytes() < Integer.MAX_VALUE
                && Json.write(bundle).getBytes(StandardCharsets.UTF_8).length
                    > settings.maxBytes());
    if (tooLarge) {
      throw new Refused(413, "more than is taken at once");
    }
  }

  private ObjectNode alone(JsonNode entry, URI base) {
    try {
      return run(List.of(entry), base).get(0);
    } catch (Refused refused) {
      return View.refusal(refused);
    }
  }

  private List<ObjectNode> run(List<JsonNode> entries, URI base) throws Refused {
    ModelState before = states.getLast();
    Draft draft = new Draft(before, settings);
    Tasks tasks = new Tasks(settings, before, states.getFirst(), this::nextId);
    List<ObjectNode> answers = new Transaction(draft, tasks, base).run(entries);
    ModelState after = draft.state();
    if (after.commit() > before.commit()) {
      states.addLast(after);
      if (states.size() > settings.indexLag() + 1L) {
        states.removeFirst();
      }
      observers.forEach(observer -> observer.accept(after));
    }
    return answers;
  }

  private String nextId() {
    lastId++;
    return Long.toString(lastId);
  }

  synchronized Answer search(String type, String form, URI base) {
    View view = new View(settings, base);
    ModelState index = states.getFirst();
    Answer answer;
    try {
      answer =
          new Answer(
              200, Query.parse(type, form).page(index, path -> view.read(index, path), base));
    } catch (Refused refused) {
      answer = Answer.of(refused);
    }
    log(Traffic.SEARCH, "/" + type + "/_search", 0, answer);
    return answer;
  }

  synchronized Answer read(String path, URI base) {
    Answer answer;
    try {
      JsonNode copy = new View(settings, base).read(states.getLast(), path);
      answer = new Answer(200, copy.deepCopy());
    } catch (Refused refused) {
      answer = Answer.of(refused);
    }
    requests.add(new Seen(Traffic.READ, "GET", "/" + path, 0, answer.status(), clock.instant()));
    return answer;
  }

  private void log(Traffic traffic, String path, int entries, Answer answer) {
    requests.add(new Seen(traffic, "POST", path, entries, answer.status(), clock.instant()));
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
