package io.github.dynactin.transport;

import static io.github.dynactin.testing.WireServer.answer;
import static io.github.dynactin.testing.WireServer.fhir;
import static io.github.dynactin.transport.FaultsTest.bundle;
import static io.github.dynactin.transport.FaultsTest.gzip;
import static io.github.dynactin.transport.FaultsTest.requireSilent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IClientInterceptor;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.IHttpRequest;
import ca.uhn.fhir.rest.client.api.IHttpResponse;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import io.github.dynactin.testing.RawServer;
import io.github.dynactin.testing.WireServer;
import java.io.IOException;
import java.time.Duration;
import org.apache.http.HttpResponse;
import org.apache.http.client.ServiceUnavailableRetryStrategy;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.BasicCookieStore;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.client.LaxRedirectStrategy;
import org.apache.http.impl.cookie.BasicClientCookie;
import org.apache.http.protocol.HttpContext;
import org.apache.http.util.EntityUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A host's client that repeats, follows, remembers and unpacks is held to the same promises. */
class HostClientTest {
  private static final String JSON = "Content-Type: application/fhir+json\r\n";

  private final BasicCookieStore cookies = new BasicCookieStore();
  private final CloseableHttpClient host =
      HttpClients.custom()
          .setRetryHandler(new DefaultHttpRequestRetryHandler(5, true))
          .setServiceUnavailableRetryStrategy(new AlwaysAgain())
          .setRedirectStrategy(new LaxRedirectStrategy())
          .setDefaultCookieStore(cookies)
          .build();

  @AfterEach
  void closeTheHostsClient() throws IOException {
    host.close();
  }

  @Test
  void repeatsNothingThatWasSent() throws IOException {
    try (WireServer server = new WireServer(request -> WireServer.RESET)) {
      assertThat(fault(server).fault()).isEqualTo(Fault.UNAVAILABLE);
      assertThat(server.requests).hasSize(1);
    }
  }

  @Test
  void repeatsNothingThatTheServerIsTooBusyFor() throws IOException {
    try (WireServer server = new WireServer(request -> answer("503 Later", JSON, "{}"))) {
      assertThat(fault(server).fault()).isEqualTo(Fault.UNAVAILABLE);
      assertThat(server.requests).hasSize(1);
    }
  }

  @Test
  void asAControlTheSameClientRepeatsWhatIsNotGuarded() throws IOException {
    try (WireServer server =
        new WireServer(request -> answer("503 Later", JSON + "Keep: true\r\n", "{}"))) {
      EntityUtils.consume(host.execute(new HttpGet(server.base())).getEntity());
      assertThat(server.requests).hasSizeGreaterThan(1);
    }
  }

  @Test
  void sendsAndKeepsNoCookies() throws Exception {
    BasicClientCookie known = new BasicClientCookie("known", "1");
    known.setDomain("127.0.0.1");
    known.setPath("/");
    cookies.addCookie(known);
    byte[] bytes = answer("200 OK", JSON + "Set-Cookie: session=1; Path=/\r\n", "{}");
    try (WireServer server = new WireServer(request -> bytes);
        HapiEndpoint endpoint = HapiEndpoint.over(ServerSettings.of(server.base()), host)) {
      endpoint.post(bundle());
      endpoint.post(bundle());
      assertThat(server.requests)
          .hasSize(2)
          .allSatisfy(r -> assertThat(r).doesNotContain("Cookie"));
      assertThat(cookies.getCookies()).hasSize(1);
    }
  }

  @Test
  void isNotDrownedByWhatTheHostsClientWouldUnpack() throws IOException {
    byte[] bomb = gzip(new byte[64 * 1024 * 1024]);
    byte[] bytes = answer("200 OK", JSON + "Content-Encoding: gzip\r\n", bomb);
    try (WireServer server = new WireServer(request -> bytes)) {
      assertThat(fault(server).fault()).isEqualTo(Fault.ANSWER_TOO_LARGE);
    }
  }

  @Test
  void endsAnExchangeThatDrips() throws IOException {
    RawServer.Answer drip =
        (connection, out) -> {
          out.write(RawServer.ascii("HTTP/1.1 200 OK\r\n" + JSON + "\r\n{"));
          for (int i = 0; i < 100; i++) {
            out.write(' ');
            Thread.sleep(100);
          }
        };
    try (RawServer server = new RawServer(drip)) {
      Deadlines times = Deadlines.defaults().withTotal(Duration.ofMillis(700));
      ServerFault fault = fault(ServerSettings.of(server.base()).withDeadlines(times));
      assertThat(fault.fault()).isEqualTo(Fault.UNAVAILABLE);
      assertThat(fault.issue().message()).startsWith("no whole answer within");
      assertThat(server.requests).hasValue(1);
    }
  }

  @Test
  void leavesTheHostsClientOpen() throws Exception {
    try (WireServer server = new WireServer(request -> fhir("{}"))) {
      HapiEndpoint endpoint = HapiEndpoint.over(ServerSettings.of(server.base()), host);
      endpoint.post(bundle());
      endpoint.close();
      EntityUtils.consume(host.execute(new HttpGet(server.base())).getEntity());
      assertThat(server.requests).hasSize(2);
    }
  }

  @Test
  void saysWhatItIsIfTheHostClosedItsClient() throws IOException {
    try (WireServer server = new WireServer(request -> fhir("{}"))) {
      host.close();
      ServerFault fault = fault(server);
      assertThat(fault.fault()).isEqualTo(Fault.UNAVAILABLE);
      assertThat(fault.issue().message()).contains("nothing was sent");
    }
  }

  @Test
  void asksTheInterceptorsOfAHostsHapiClient() throws Exception {
    try (WireServer server = new WireServer(request -> fhir("{}"))) {
      IGenericClient client = hapi(server.base().toString());
      client.registerInterceptor(new BearerTokenAuthInterceptor("h0st"));
      try (HapiEndpoint endpoint = HapiEndpoint.over(client)) {
        assertThat(endpoint.base()).isEqualTo(server.base());
        endpoint.post(bundle());
        endpoint.search("Patient", "_id=a1");
      }
      assertThat(server.requests)
          .hasSize(2)
          .allSatisfy(r -> assertThat(r).contains("Authorization: Bearer h0st\r\n"));
    }
  }

  @Test
  void anInterceptorCannotTurnARequestToAnotherServer() throws IOException {
    try (WireServer elsewhere = new WireServer(request -> fhir("{}"));
        WireServer server = new WireServer(request -> fhir("{}"))) {
      IGenericClient client = hapi(server.base().toString());
      client.registerInterceptor(new TurnedTo(elsewhere.base().toString()));
      try (HapiEndpoint endpoint = HapiEndpoint.over(client)) {
        ServerFault fault = catchThrowableOfType(ServerFault.class, () -> endpoint.post(bundle()));
        assertThat(fault.fault()).isEqualTo(Fault.WRONG_ADDRESS);
      }
      assertThat(elsewhere.requests).isEmpty();
    }
  }

  @Test
  void wantsAClientForR4() {
    IGenericClient client = FhirContext.forR5().newRestfulGenericClient("http://127.0.0.1:9/fhir");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HapiEndpoint.over(client))
        .withMessageContaining("R4");
  }

  private static IGenericClient hapi(String base) {
    FhirContext context = FhirContext.forR4();
    context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
    return context.newRestfulGenericClient(base);
  }

  private ServerFault fault(WireServer server) {
    return fault(ServerSettings.of(server.base()));
  }

  private ServerFault fault(ServerSettings settings) {
    try (HapiEndpoint endpoint = HapiEndpoint.over(settings, host)) {
      ServerFault fault = catchThrowableOfType(ServerFault.class, () -> endpoint.post(bundle()));
      requireSilent(fault);
      return fault;
    }
  }

  private static final class AlwaysAgain implements ServiceUnavailableRetryStrategy {
    @Override
    public boolean retryRequest(HttpResponse response, int count, HttpContext context) {
      return count < 4 && response.getStatusLine().getStatusCode() == 503;
    }

    @Override
    public long getRetryInterval() {
      return 1;
    }
  }

  /** An interceptor as a host may have one to go round a load balancer. */
  private record TurnedTo(String base) implements IClientInterceptor {
    @Override
    public void interceptRequest(IHttpRequest request) {
      request.setUri(base);
    }

    @Override
    public void interceptResponse(IHttpResponse response) {
      // Nothing to see.
    }
  }
}
