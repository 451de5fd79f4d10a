package io.github.dynactin.trust;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A FHIR R4 server over HTTP on the loopback address, kept in memory and written from the
 * specification alone. It does wrong what a test asks for, counts what it is asked, and can be
 * stopped at any request.
 */
final class SpecServer implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private final FhirStore store = new FhirStore();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final List<String> log = new ArrayList<>();
  private final int port;
  private ServerSocket listener;
  private List<Fault> faults = List.of();
  private int[] seen = new int[0];
  private int fired;
  private int requests;
  private int writes;
  private int limit = Integer.MAX_VALUE;
  private int cutAt;
  private boolean cutProcessed;
  private boolean cut;
  private Runnable onCut = () -> {};
  private Runnable onRequest = () -> {};
  private boolean logged;

  /** Starts a server on a port of the system's choice. */
  SpecServer() throws IOException {
    listener = listen(0);
    port = listener.getLocalPort();
  }

  private ServerSocket listen(int where) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), where), 50);
    Thread thread = new Thread(() -> accept(socket), "spec-server");
    thread.setDaemon(true);
    thread.start();
    return socket;
  }

  FhirStore store() {
    return store;
  }

  /** Returns the base URL with this spelling of the host. */
  String url(String host) {
    return "http://" + host + ":" + port + "/fhir";
  }

  /** Prepares a run: faults, and what is called with each request. */
  synchronized void begin(List<Fault> newFaults, int mostRequests, Runnable eachRequest) {
    faults = newFaults;
    seen = new int[newFaults.size()];
    fired = 0;
    requests = 0;
    writes = 0;
    limit = mostRequests;
    cut = false;
    cutAt = 0;
    onRequest = eachRequest;
    log.clear();
  }

  /**
   * Cuts all connections at a request, before or after it was carried out, and refuses all later
   * ones.
   */
  synchronized void cutAt(int request, boolean processed, Runnable action) {
    cutAt = request;
    cutProcessed = processed;
    onCut = action;
  }

  /** Keeps a line for each request from now on. */
  synchronized void keepLog() {
    logged = true;
  }

  /** Returns one line for each request of this run. */
  synchronized List<String> log() {
    return List.copyOf(log);
  }

  /** Returns how many requests came since the run began. */
  synchronized int requests() {
    return requests;
  }

  /** Returns how many of them ask for a change. */
  synchronized int writes() {
    return writes;
  }

  /** Returns how often a fault struck. */
  synchronized int fired() {
    return fired;
  }

  /** Returns whether all connections were cut. */
  synchronized boolean wasCut() {
    return cut;
  }

  /** Stops listening, until started again. */
  void stop() throws IOException {
    listener.close();
    disconnect();
  }

  /** Listens again on the same port. */
  void start() throws IOException {
    if (listener.isClosed()) {
      listener = listen(port);
    }
  }

  private void disconnect() {
    connections.forEach(SpecServer::reset);
    connections.clear();
  }

  @Override
  public void close() throws IOException {
    stop();
  }

  private void accept(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connection.setTcpNoDelay(true);
        connections.add(connection);
        Thread thread = new Thread(() -> serve(connection), "spec-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException exception) {
        // Closed: the loop ends.
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      while (exchange(connection, in, out)) {
        out.flush();
      }
    } catch (IOException exception) {
      // The client has gone, or a fault ended the connection.
    } finally {
      connections.remove(connection);
    }
  }

  private boolean exchange(Socket connection, InputStream in, OutputStream out) throws IOException {
    String first = line(in);
    if (first == null) {
      return false;
    }
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
          line.substring(colon + 1).trim());
    }
    if (headers.getOrDefault("expect", "").contains("100")) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
      out.flush();
    }
    byte[] body = body(in, headers);
    String[] parts = first.split(" ", -1);
    FhirRequest request = request(parts[0], parts[1], headers, body);
    Strike strike;
    synchronized (this) {
      strike = strike(request);
      if (logged) {
        log.add(describe(request, strike));
      }
    }
    if (strike.reset()) {
      reset(connection);
      return false;
    }
    Fault fault = strike.fault();
    if (fault != null && fault.kind() == Fault.Kind.HANG) {
      hang(in);
      reset(connection);
      return false;
    }
    return send(out, fault, strike.answer(), parts[0].equals("HEAD"));
  }

  /**
   * What is done to a request.
   *
   * @param fault what goes wrong, or null
   * @param answer right answer, or null if the request wasn't carried out
   * @param reset the connection is reset
   */
  private record Strike(@Nullable Fault fault, @Nullable Answer answer, boolean reset) {}

  private Strike strike(FhirRequest request) {
    if (cut) {
      return new Strike(null, null, true);
    }
    requests++;
    onRequest.run();
    if (requests > limit) {
      return new Strike(null, null, true);
    }
    if (isWrite(request)) {
      writes++;
    }
    if (requests == cutAt) {
      if (cutProcessed) {
        answer(request);
      }
      cut = true;
      onCut.run();
      return new Strike(null, null, true);
    }
    Fault.Type type = Fault.Type.of(request);
    Fault struck = null;
    for (int index = 0; index < faults.size(); index++) {
      Fault fault = faults.get(index);
      if (fault.concerns(type)) {
        seen[index]++;
        long last = (long) fault.position() + fault.times() - 1;
        if (struck == null && seen[index] >= fault.position() && seen[index] <= last) {
          struck = fault;
        }
      }
    }
    if (struck == null) {
      return new Strike(null, answer(request), false);
    }
    fired++;
    Answer answer = null;
    if (struck.kind() == Fault.Kind.NOT_STORED) {
      FhirStore.Snapshot before = store.backup();
      answer = answer(request);
      store.restore(before);
    } else if (struck.processed() || needsAnswer(struck.kind())) {
      answer = answer(request);
    }
    return new Strike(struck, answer, struck.kind() == Fault.Kind.RESET);
  }

  private static boolean needsAnswer(Fault.Kind kind) {
    return switch (kind) {
      case LENGTH_TOO_SHORT, LENGTH_TOO_LONG, BROKEN_CHUNKS, TRUNCATED_JSON, FEWER_ENTRIES, DRIP ->
          true;
      default -> false;
    };
  }

  private Answer answer(FhirRequest request) {
    try {
      return store.handle(request);
    } catch (FhirException exception) {
      return new Answer(
          exception.status(),
          Capabilities.outcome("error", "processing", String.valueOf(exception.getMessage())),
          Map.of());
    }
  }

  private static boolean isWrite(FhirRequest request) {
    if (request.method().equals("GET") || request.method().equals("HEAD")) {
      return false;
    }
    if (request.path().endsWith("_search")) {
      return false;
    }
    if (request.path().isEmpty() && request.body() != null) {
      for (JsonNode entry : request.body().path("entry")) {
        String method = entry.path("request").path("method").asText();
        boolean basic = entry.path("request").path("url").asText().startsWith("Basic");
        if (!method.equals("GET") && !method.equals("HEAD") && !basic) {
          return true;
        }
      }
      return false;
    }
    return !request.path().startsWith("Basic");
  }

  private static String describe(FhirRequest request, Strike strike) {
    StringBuilder line = new StringBuilder();
    line.append(request.method()).append(" /").append(request.path());
    if (!request.query().isEmpty()) {
      line.append('?').append(request.query());
    }
    JsonNode body = request.body();
    if (body != null && body.has("entry")) {
      line.append(' ').append(body.path("type").asText()).append(" [");
      for (JsonNode entry : body.path("entry")) {
        JsonNode to = entry.path("request");
        line.append(to.path("method").asText()).append(' ').append(to.path("url").asText());
        if (to.has("ifMatch")) {
          line.append(" if-match ").append(to.path("ifMatch").asText());
        }
        if (to.has("ifNoneExist")) {
          line.append(" if-none-exist ").append(to.path("ifNoneExist").asText());
        }
        String status = entry.path("resource").path("status").asText();
        line.append(status.isEmpty() ? "" : " " + status).append("; ");
      }
      line.append(']');
    }
    Answer answer = strike.answer();
    line.append(" -> ").append(answer == null ? "nothing" : answer.status());
    if (strike.fault() != null) {
      line.append(" but ").append(strike.fault());
    }
    return line.toString();
  }

  private FhirRequest request(
      String method, String target, Map<String, String> headers, byte[] body) {
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    String query = question < 0 ? "" : target.substring(question + 1);
    path = path.startsWith("/fhir") ? path.substring(5) : "unknown" + path;
    path = path.startsWith("/") ? path.substring(1) : path;
    JsonNode json = null;
    if (path.endsWith("_search")) {
      String form = new String(body, UTF_8);
      query = query.isEmpty() ? form : query + "&" + form;
    } else if (body.length > 0) {
      try {
        json = MAPPER.readTree(body);
      } catch (IOException exception) {
        json = null;
      }
    }
    String base = "http://" + headers.getOrDefault("host", "127.0.0.1:" + port) + "/fhir";
    return new FhirRequest(method, base, path, query, headers, json);
  }

  private static boolean send(
      OutputStream out, @Nullable Fault fault, @Nullable Answer answer, boolean head)
      throws IOException {
    byte[] body = answer == null ? new byte[0] : bytes(answer.body());
    int status = answer == null ? 500 : answer.status();
    Map<String, String> headers = new HashMap<>(answer == null ? Map.of() : answer.headers());
    String type = "application/fhir+json;charset=UTF-8";
    if (fault != null) {
      switch (fault.kind()) {
        case HTML -> {
          status = 200;
          type = "text/html";
          body = "<html><body>Maintenance</body></html>".getBytes(UTF_8);
        }
        case EMPTY -> {
          status = 200;
          body = new byte[0];
        }
        case WHOLE_400 -> {
          status = 400;
          body = bytes(Capabilities.outcome("error", "invalid", "the bundle is wrong"));
        }
        case FEWER_ENTRIES -> body = bytes(withFewerEntries(answer));
        case TRUNCATED_JSON -> body = java.util.Arrays.copyOf(body, body.length / 2);
        case LENGTH_TOO_SHORT -> {
          write(out, status, type, headers, Math.max(1, body.length / 2));
          out.write(body);
          out.flush();
          return false;
        }
        case LENGTH_TOO_LONG -> {
          write(out, status, type, headers, body.length + 100);
          out.write(body);
          out.flush();
          return false;
        }
        case BROKEN_CHUNKS -> {
          write(out, status, type, headers, -1);
          out.write((Integer.toHexString(body.length) + "\r\n").getBytes(ISO_8859_1));
          out.write(body);
          out.write("\r\nzzz\r\n".getBytes(ISO_8859_1));
          out.flush();
          return false;
        }
        case DRIP -> {
          write(out, status, type, headers, body.length);
          int step = Math.max(1, body.length / 20);
          for (int from = 0; from < body.length; from += step) {
            out.write(body, from, Math.min(step, body.length - from));
            out.flush();
            pause(1);
          }
          return true;
        }
        default -> {
          if (fault.kind().status() != 0) {
            status = fault.kind().status();
            headers.clear();
            body = bytes(Capabilities.outcome("error", "transient", "Injected"));
            if (fault.retryAfter() != null) {
              headers.put("Retry-After", fault.retryAfter());
            }
          }
        }
      }
    }
    boolean bodiless = status == 204 || status == 304;
    write(out, status, type, headers, bodiless ? -2 : body.length);
    if (!head && !bodiless) {
      out.write(body);
    }
    return true;
  }

  private static @Nullable JsonNode withFewerEntries(@Nullable Answer answer) {
    JsonNode body = answer == null ? null : answer.body();
    if (body != null && body.path("entry") instanceof ArrayNode && !body.path("entry").isEmpty()) {
      JsonNode copy = body.deepCopy();
      ((ArrayNode) copy.path("entry")).remove(copy.path("entry").size() - 1);
      return copy;
    }
    return body;
  }

  private static byte[] bytes(@Nullable JsonNode body) {
    try {
      return body == null ? new byte[0] : MAPPER.writeValueAsBytes(body);
    } catch (JsonProcessingException exception) {
      throw new IllegalStateException(exception);
    }
  }

  private static void write(
      OutputStream out, int status, String type, Map<String, String> headers, int length)
      throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" Status\r\n");
    head.append("Content-Type: ").append(type).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (length == -1) {
      head.append("Transfer-Encoding: chunked\r\n");
    } else if (length >= 0) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    out.write(head.append("\r\n").toString().getBytes(ISO_8859_1));
  }

  private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    byte[] raw;
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      while (true) {
        String size = line(in);
        int length = Integer.parseInt(size == null ? "0" : size.split(";", 2)[0].trim(), 16);
        if (length == 0) {
          for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {}
          break;
        }
        all.write(exactly(in, length));
        line(in);
      }
      raw = all.toByteArray();
    } else {
      raw = exactly(in, Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }
    if (headers.getOrDefault("content-encoding", "").equals("gzip")) {
      try (InputStream gzip = new GZIPInputStream(new java.io.ByteArrayInputStream(raw))) {
        return gzip.readAllBytes();
      }
    }
    return raw;
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private static @Nullable String line(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return null;
      }
      if (next != '\r') {
        bytes.write(next);
      }
    }
    return bytes.toString(ISO_8859_1);
  }

  /** Waits until the client gives up. */
  private static void hang(InputStream in) {
    try {
      int next = in.read();
      if (next >= 0) {
        pause(1000);
      }
    } catch (IOException exception) {
      // The client has gone.
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException exception) {
      Thread.currentThread().interrupt();
    }
  }

  private static void reset(Socket connection) {
    try {
      connection.setSoLinger(true, 0);
      connection.close();
    } catch (IOException exception) {
      // It is closed already.
    }
  }
}
