package io.github.dynactin.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A FHIR server of a few lines that can be told to misbehave. */
public final class FakeServer implements AutoCloseable {
  public final Map<String, JsonNode> stored = new HashMap<>();
  public final AtomicInteger reads = new AtomicInteger();
  public final AtomicInteger writes = new AtomicInteger();
  public final List<String> authorizations = new CopyOnWriteArrayList<>();

  /** Every request as it came: method and target, headers, body. */
  public final List<String> received = new CopyOnWriteArrayList<>();

  /** What becomes of the true answer to a write. */
  public Function<JsonNode, Reply> writing = answer -> Reply.json(200, Json.write(answer));

  /** What becomes of the true answer to a read. */
  public Function<JsonNode, Reply> reading = answer -> Reply.json(200, Json.write(answer));

  /** What becomes of a resource when it is stored. */
  public UnaryOperator<ObjectNode> storing = resource -> resource;

  private final HttpServer http;

  public FakeServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/fhir", this::handle);
    http.start();
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/fhir");
  }

  public int requests() {
    return reads.get() + writes.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + "\n"
            + exchange.getRequestHeaders().entrySet()
            + "\n"
            + sent);
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    authorizations.add(authorization == null ? "" : authorization);
    JsonNode bundle = Json.parse(sent);
    boolean write = Json.text(bundle, "type").equals("transaction");
    (write ? writes : reads).incrementAndGet();
    Reply reply = write ? writing.apply(write(bundle)) : reading.apply(read(bundle));
    reply.headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(reply.status, reply.body.length == 0 ? -1 : 0);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(reply.body);
    } catch (IOException hungUp) {
      // A client that has seen enough.
    }
  }

  private JsonNode write(JsonNode bundle) {
    ObjectNode answer = answer("transaction-response");
    for (JsonNode entry : bundle.path("entry")) {
      String path = Json.text(entry.path("request"), "url");
      ObjectNode resource = storing.apply(((ObjectNode) entry.path("resource")).deepCopy());
      resource.withObject("/meta").put("versionId", "7").put("source", "#x");
      boolean created = stored.put(path, resource) == null;
      ObjectNode response = answer.withArray("entry").addObject().putObject("response");
      response.put("status", created ? "201 Created" : "200 OK");
      response.put("location", path + "/_history/7");
    }
    return answer;
  }

  private JsonNode read(JsonNode bundle) {
    ObjectNode answer = answer("batch-response");
    for (JsonNode entry : bundle.path("entry")) {
      JsonNode resource = stored.get(Json.text(entry.path("request"), "url"));
      ObjectNode result = answer.withArray("entry").addObject();
      result.putObject("response").put("status", resource == null ? "404 Not Found" : "200 OK");
      if (resource != null) {
        result.set("resource", resource);
      }
    }
    return answer;
  }

  private static ObjectNode answer(String type) {
    return Json.object().put("resourceType", "Bundle").put("type", type);
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
