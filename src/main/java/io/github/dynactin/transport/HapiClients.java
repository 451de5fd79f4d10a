package io.github.dynactin.transport;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.FhirVersionEnum;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.rest.api.CacheControlDirective;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RequestFormatParamStyleEnum;
import ca.uhn.fhir.rest.api.SearchStyleEnum;
import ca.uhn.fhir.rest.client.apache.ApacheRestfulClientFactory;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import io.github.dynactin.guest.OwnClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.http.NameValuePair;
import org.apache.http.client.HttpClient;
import org.apache.http.client.utils.URLEncodedUtils;
import org.hl7.fhir.r4.model.Bundle;

/** HAPI's clients, each for one request, above a guarded HTTP client. */
final class HapiClients {
  private final ApacheRestfulClientFactory factory;
  private final HapiBridge bridge;
  private final String base;
  private final List<Object> interceptors;

  /**
   * A client takes its HTTP client from its context's factory, whichever factory made it. So this
   * one has a context of its own: the caller's serves the whole process. It costs little, because
   * bundles pass through it as text.
   *
   * @param interceptors a host's own, which may add headers to each request
   */
  HapiClients(HapiBridge bridge, String base, List<Object> interceptors) {
    this.bridge = bridge;
    this.base = base;
    this.interceptors = List.copyOf(interceptors);
    FhirContext own = OwnClassLoader.during(FhirContext::forR4);
    own.setParserErrorHandler(new LenientErrorHandler(false));
    factory = new ApacheRestfulClientFactory(own);
    factory.setServerValidationMode(ServerValidationModeEnum.NEVER);
    // Last: the setters of times and pools make the factory forget it and build one of its own.
    factory.setHttpClient(bridge);
    own.setRestfulClientFactory(factory);
  }

  /** The HTTP client below a host's client, with whatever the host set up there. */
  static HttpClient httpClient(IGenericClient host) {
    if (host.getFhirContext().getVersion().getVersion() != FhirVersionEnum.R4) {
      throw new IllegalArgumentException("the client's FHIR context must be for R4");
    }
    if (host.getFhirContext().getRestfulClientFactory() instanceof ApacheRestfulClientFactory f) {
      return f.getNativeHttpClient();
    }
    throw new IllegalArgumentException(
        "the client isn't on Apache HttpClient 4; hand in an HttpClient of that instead");
  }

  void transaction(Exchange exchange, String bundle) {
    IGenericClient client = client();
    bridge.during(exchange, () -> client.transaction().withBundle(bundle).execute());
  }

  void search(Exchange exchange, String type, String form) {
    IGenericClient client = client();
    bridge.during(
        exchange,
        () ->
            client
                .search()
                .forResource(type)
                .whereMap(parameters(form))
                .usingStyle(SearchStyleEnum.POST)
                .cacheControl(CacheControlDirective.noCache())
                .returnBundle(Bundle.class)
                .execute());
  }

  private IGenericClient client() {
    IGenericClient client = factory.newGenericClient(base);
    client.setEncoding(EncodingEnum.JSON);
    client.setFormatParamStyle(RequestFormatParamStyleEnum.NONE); // the header says it
    interceptors.forEach(client::registerInterceptor);
    return client;
  }

  private static Map<String, List<String>> parameters(String form) {
    return URLEncodedUtils.parse(form, StandardCharsets.UTF_8).stream()
        .collect(groupingBy(NameValuePair::getName, mapping(NameValuePair::getValue, toList())));
  }
}
