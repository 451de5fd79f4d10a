package io.github.dynactin.transport;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.client.apache.ApacheRestfulClientFactory;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.IRestfulClientFactory;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.issue.Origin;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.apache.http.client.ClientProtocolException;

/** A FHIR server over HTTP, by the HAPI FHIR client on top of one hardened HTTP client. */
public final class HapiEndpoint implements FhirEndpoint {
  private final ServerSettings settings;
  private final HardenedHttp http;
  private final IRestfulClientFactory clients;

  /** A server that is asked for nothing before the first request. */
  public HapiEndpoint(ServerSettings settings) {
    this.settings = settings;
    this.http = new HardenedHttp(settings);
    this.clients = clients(http);
  }

  /**
   * A client takes its HTTP client from its context's factory, whichever factory made it. So this
   * one has a context of its own: the caller's serves the whole process. It costs little, because
   * bundles pass through it as text.
   */
  private static IRestfulClientFactory clients(HardenedHttp http) {
    FhirContext own = FhirContext.forR4();
    own.setParserErrorHandler(new LenientErrorHandler(false));
    ApacheRestfulClientFactory factory = new ApacheRestfulClientFactory(own);
    factory.setServerValidationMode(ServerValidationModeEnum.NEVER);
    // Last: the setters of times and pools make the factory forget it and build one of its own.
    factory.setHttpClient(http.client());
    own.setRestfulClientFactory(factory);
    return factory;
  }

  @Override
  public URI base() {
    return settings.base();
  }

  @Override
  public JsonNode search(String type, String form) throws ServerFault {
    throw new UnsupportedOperationException("comes with verify");
  }

  @Override
  public JsonNode post(JsonNode bundle) throws ServerFault {
    Exchange exchange = new Exchange();
    IGenericClient client = clients.newGenericClient(settings.base().toString());
    client.setEncoding(EncodingEnum.JSON);
    client.registerInterceptor(exchange);
    try {
      String answer =
          client
              .transaction()
              .withBundle(Json.write(bundle))
              .withAdditionalHeader("Cache-Control", "no-cache")
              .execute();
      return Json.parse(answer == null ? "" : answer);
    } catch (JsonProcessingException notJson) {
      throw fault(Fault.UNTRUSTWORTHY, "the answer isn't JSON", exchange);
    } catch (BaseServerResponseException e) {
      throw fault(e, exchange);
    }
  }

  private ServerFault fault(Fault fault, String message) {
    return new ServerFault(fault, Origin.of(settings.base().toString(), ""), message);
  }

  private ServerFault fault(Fault fault, String message, Exchange exchange) {
    return fault(fault, message + " (" + exchange.trace() + ")");
  }

  private ServerFault fault(BaseServerResponseException e, Exchange exchange) {
    if (exchange.status() != 0 && !exchange.succeeded()) {
      String why = Refusal.of(e.getOperationOutcome());
      String message = "HTTP " + exchange.status() + (why.isEmpty() ? "" : ": " + why);
      return fault(Status.fault(exchange.status()), message, exchange);
    }
    if (isCausedBy(e, LimitedEntity.TooLongException.class)) {
      String message = "the answer is longer than " + settings.responseLimit() + " bytes";
      return fault(Fault.UNTRUSTWORTHY, message, exchange);
    }
    if (isCausedBy(e, ClientProtocolException.class) || !isCausedBy(e, IOException.class)) {
      return fault(Fault.UNTRUSTWORTHY, "the answer isn't FHIR over HTTP", exchange);
    }
    String message =
        "no whole answer: "
            + root(e).getClass().getSimpleName()
            + "; if this was a write, it isn't known whether it happened";
    return fault(Fault.UNAVAILABLE, message, exchange);
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
    return causes(failure).anyMatch(kind::isInstance);
  }

  private static Throwable root(Throwable failure) {
    return causes(failure).reduce((first, second) -> second).orElse(failure);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, t -> t != null, Throwable::getCause);
  }

  @Override
  public void close() {
    http.close();
  }
}
