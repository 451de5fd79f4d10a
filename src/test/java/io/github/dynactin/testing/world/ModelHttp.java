package io.github.dynactin.testing.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model server over HTTP on the loopback address. A client that came through a proxy is shown the
 * proxy's address as base.
 */
public final class ModelHttp implements AutoCloseable {
  private static final Pattern SEARCH = Pattern.compile("/fhir/([A-Z][A-Za-z]+)/_search");
  private static final Pattern READ =
      Pattern.compile("/fhir/([A-Z][A-Za-z]+/[A-Za-z0-9\\-.]{1,64})");

  private final ModelServer model;
  private final Around around;
  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool(ModelHttp::daemon);

  /** What happens around each request, in the thread that answers it. */
  public interface Around {
    /**
     * It came, and nothing was done yet.
     *
     * @throws IOException if nothing will be, and nothing answered
     */
    void before() throws IOException;

    /** It was carried out, and not answered yet. */
    void after();
  }

  /** Listens on a free port. */
  public ModelHttp(ModelServer model) throws IOException {
    this(model, new Pace(0, 0, 0));
  }

  /** Listens on a free port, with something around each request. */
  public ModelHttp(ModelServer model, Around around) throws IOException {
    this.model = model;
    this.around = around;
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::handle);
    http.setExecutor(threads);
    http.start();
  }

  /** FHIR base URL. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/fhir");
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      around.before();
      Answer answer = answer(exchange, sent);
      around.after();
      byte[] body = Json.write(answer.body()).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/fhir+json;charset=UTF-8");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answer(HttpExchange exchange, String sent) {
    String path = exchange.getRequestURI().getPath();
    URI base = URI.create("http://" + exchange.getRequestHeaders().getFirst("Host") + "/fhir");
    Matcher search = SEARCH.matcher(path);
    Matcher read = READ.matcher(path);
    if (exchange.getRequestMethod().equals("POST")) {
      if (path.equals("/fhir") || path.equals("/fhir/")) {
        return bundle(sent, base);
      }
      return search.matches() ? model.search(search.group(1), sent, base) : nothing();
    }
    if (exchange.getRequestMethod().equals("GET")) {
      if (path.equals("/fhir/metadata")) {
        return new Answer(200, capabilities());
      }
      return read.matches() ? model.read(read.group(1), base) : nothing();
    }
    return nothing();
  }

  private Answer bundle(String sent, URI base) {
    try {
      return model.bundle(Json.parse(sent), base);
    } catch (JsonProcessingException notJson) {
      return Answer.of(new Refused(400, "not JSON"));
    }
  }

  private static Answer nothing() {
    return Answer.of(new Refused(404, "nothing here"));
  }

  private static ObjectNode capabilities() {
    ObjectNode capabilities =
        Json.object()
            .put("resourceType", "CapabilityStatement")
            .put("status", "active")
            .put("kind", "instance")
            .put("fhirVersion", "4.0.1");
    ObjectNode rest = capabilities.withArray("rest").addObject().put("mode", "server");
    rest.withArray("interaction").addObject().put("code", "transaction");
    rest.withArray("interaction").addObject().put("code", "batch");
    return capabilities;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "model-http");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
