package io.github.dynactin.transport;

import static java.util.Objects.requireNonNull;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.guest.OwnClassLoader;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.Credentials.Surroundings;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;

/**
 * Internal: a FHIR server over HTTP, by the HAPI FHIR client on top of one guarded HTTP client. A
 * 401 proves that nothing was done: if the credentials can be renewed, they are, and the request is
 * made once more. Nothing else is repeated.
 */
public final class HapiEndpoint implements FhirEndpoint {
  private static final int UNAUTHORIZED = 401;

  private final ServerSettings settings;
  private final GuardedHttp http;
  private final HapiClients clients;
  private final Authorization authorization;
  private final Clock clock;
  private final Closeable owned;

  /** A server that is asked for nothing before the first request. */
  public HapiEndpoint(ServerSettings settings) {
    this(settings, Clock.systemUTC());
  }

  /** The same by another clock, which says when a token has to be renewed. */
  public HapiEndpoint(ServerSettings settings, Clock clock) {
    this(settings, OwnClient.of(settings.network()), clock);
  }

  private HapiEndpoint(ServerSettings settings, CloseableHttpClient own, Clock clock) {
    this(settings, new Below(own, own, List.of()), clock);
  }

  private HapiEndpoint(ServerSettings settings, Below below, Clock clock) {
    this.settings = requireNonNull(settings, "settings");
    this.clock = requireNonNull(clock, "clock");
    this.owned = below.owned();
    this.http = new GuardedHttp(below.wire());
    this.clients =
        new HapiClients(new HapiBridge(http), settings.base().toString(), below.interceptors());
    this.authorization =
        settings
            .credentials()
            .open(new Surroundings(settings.base(), http, settings.deadlines(), clock));
  }

  /** What the endpoint stands on, and what of it is its own to close. */
  private record Below(HttpClient wire, Closeable owned, List<Object> interceptors) {}

  /**
   * A server over a host's own HTTP client, which stays the host's to close. Proxies, trust, keys
   * and connections are the client's; everything else that is promised holds all the same.
   */
  public static HapiEndpoint over(ServerSettings settings, HttpClient host) {
    requireNonNull(host, "host");
    return new HapiEndpoint(settings, new Below(host, () -> {}, List.of()), Clock.systemUTC());
  }

  /**
   * The server of a host's own HAPI client. Its interceptors are asked at each request, so that
   * they may show their credentials; they don't see the answers.
   *
   * @throws IllegalArgumentException if the client isn't for R4, or isn't on Apache HttpClient 4
   */
  public static HapiEndpoint over(IGenericClient host) {
    HttpClient wire = HapiClients.httpClient(host);
    List<Object> interceptors = host.getInterceptorService().getAllRegisteredInterceptors();
    return new HapiEndpoint(
        ServerSettings.of(URI.create(host.getServerBase())),
        new Below(wire, () -> {}, interceptors),
        Clock.systemUTC());
  }

  @Override
  public URI base() {
    return settings.base();
  }

  @Override
  public JsonNode post(JsonNode bundle) throws ServerFault {
    String json = Json.write(bundle);
    Deadlines times = settings.deadlines().forEntries(bundle.path("entry").size());
    return json(times, exchange -> clients.transaction(exchange, json));
  }

  @Override
  public JsonNode search(String type, String form) throws ServerFault {
    return json(settings.deadlines(), exchange -> clients.search(exchange, type, form));
  }

  /**
   * What the server says of itself: one GET of {@code /metadata}.
   *
   * @throws ServerFault as for {@link #search}
   */
  public SelfDescription describe() throws ServerFault {
    Exchange exchange = authorised(settings.deadlines(), this::metadata);
    return SelfDescription.of(json(exchange), answer(exchange).date());
  }

  private void metadata(Exchange exchange) {
    HttpGet request = new HttpGet(settings.base() + "/metadata");
    request.setHeader("Accept", "application/fhir+json");
    try {
      exchange.run(request, http);
    } catch (NoAnswer told) {
      // The exchange keeps it.
    }
  }

  private JsonNode json(Deadlines times, Consumer<Exchange> request) throws ServerFault {
    return json(authorised(times, request));
  }

  private JsonNode json(Exchange exchange) throws ServerFault {
    Answer answer = answer(exchange);
    if (!answer.succeeded()) {
      throw refused(answer, exchange);
    }
    if (!answer.claimsJson()) {
      throw fault(Fault.UNTRUSTWORTHY, "the answer says that it isn't JSON", exchange);
    }
    try {
      JsonNode json = answer.json();
      if (json.isObject()) {
        return json;
      }
    } catch (IOException notJson) {
      // Its message would quote the answer.
    }
    String what = answer.isEmpty() ? "the answer is empty" : "the answer isn't JSON";
    throw fault(Fault.UNTRUSTWORTHY, what, exchange);
  }

  private Exchange authorised(Deadlines times, Consumer<Exchange> request) throws ServerFault {
    Optional<String> shown = authorization.header();
    Exchange exchange = run(times, shown, request);
    if (shown.isEmpty() || answer(exchange).status() != UNAUTHORIZED) {
      return exchange;
    }
    authorization.refused(shown.get());
    Optional<String> renewed = authorization.header();
    return renewed.equals(shown) ? exchange : run(times, renewed, request);
  }

  private Exchange run(Deadlines times, Optional<String> shown, Consumer<Exchange> request)
      throws ServerFault {
    Map<String, String> headers = new HashMap<>(settings.headers());
    headers.put("Cache-Control", "no-cache");
    shown.ifPresent(value -> headers.put("Authorization", value));
    Limits limits = new Limits(times, settings.responseLimit());
    Exchange exchange = new Exchange(settings.base(), limits, headers, clock.instant());
    try {
      OwnClassLoader.during(
          () -> {
            request.accept(exchange);
            return exchange;
          });
    } catch (RuntimeException e) {
      // What was seen of the answer tells what happened; HAPI's exceptions don't.
      requireSent(exchange, e);
    }
    return exchange;
  }

  private void requireSent(Exchange exchange, RuntimeException e) throws ServerFault {
    try {
      if (exchange.answer().isPresent()) {
        return;
      }
    } catch (NoAnswer sent) {
      return;
    }
    String message = "nothing was sent: the client failed with " + e.getClass().getSimpleName();
    throw fault(Fault.UNAVAILABLE, message, exchange);
  }

  private Answer answer(Exchange exchange) throws ServerFault {
    try {
      return exchange
          .answer()
          .orElseThrow(() -> new IllegalStateException("the client sent nothing"));
    } catch (NoAnswer none) {
      throw fault(none.fault(), none.words(), exchange);
    }
  }

  private ServerFault refused(Answer answer, Exchange exchange) {
    String why = Refusal.of(answer);
    String message = "HTTP " + answer.status() + (why.isEmpty() ? "" : ": " + why);
    return new ServerFault(
        Status.fault(answer.status()),
        origin(),
        message + " (" + exchange.trace() + ")",
        RetryAfter.parse(answer.retryAfter(), clock.instant()));
  }

  private ServerFault fault(Fault fault, String message, Exchange exchange) {
    return new ServerFault(fault, origin(), message + " (" + exchange.trace() + ")");
  }

  private Origin origin() {
    return Origin.of(settings.base().toString(), "");
  }

  @Override
  public void close() {
    http.close();
    try {
      owned.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
