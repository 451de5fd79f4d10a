package io.github.dynactin.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.http.HttpException;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.auth.AUTH;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.MalformedChallengeException;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.config.Registry;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.routing.HttpRoutePlanner;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.DefaultHostnameVerifier;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.auth.BasicScheme;
import org.apache.http.impl.client.BasicAuthCache;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.DefaultManagedHttpClientConnection;
import org.apache.http.impl.conn.DefaultProxyRoutePlanner;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.message.BasicHeader;
import org.apache.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Makes the HTTP client of whoever brings none: it does what it is told and no more. */
final class OwnClient {
  private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};
  private static final int BUFFER = 16_384;
  private static final int CONNECTIONS = 20;
  private static final int IDLE_MILLIS = 200;

  private OwnClient() {}

  static CloseableHttpClient of(Network network) {
    HttpClientBuilder builder =
        HttpClients.custom()
            .setConnectionManager(connections(network))
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableContentCompression()
            .disableCookieManagement();
    network.proxy().ifPresent(proxy -> goThrough(proxy, builder));
    return builder.build();
  }

  private static PoolingHttpClientConnectionManager connections(Network network) {
    Registry<ConnectionSocketFactory> sockets =
        RegistryBuilder.<ConnectionSocketFactory>create()
            .register("http", PlainConnectionSocketFactory.getSocketFactory())
            .register(
                "https",
                new SSLConnectionSocketFactory(
                    network.tls().context(), VERSIONS, null, new DefaultHostnameVerifier()))
            .build();
    // The library's own connections write all that passes to the log, if it lets them.
    PoolingHttpClientConnectionManager connections =
        new PoolingHttpClientConnectionManager(
            sockets, (route, config) -> new DefaultManagedHttpClientConnection("dynactin", BUFFER));
    connections.setMaxTotal(CONNECTIONS);
    connections.setDefaultMaxPerRoute(CONNECTIONS);
    connections.setValidateAfterInactivity(IDLE_MILLIS);
    return connections;
  }

  private static void goThrough(ProxySettings settings, HttpClientBuilder builder) {
    HttpHost proxy = new HttpHost(settings.host(), settings.port());
    builder.setRoutePlanner(planner(proxy));
    settings.login().ifPresent(login -> logIn(proxy, login, builder));
  }

  private static HttpRoutePlanner planner(HttpHost proxy) {
    return new DefaultProxyRoutePlanner(proxy) {
      @Override
      protected @Nullable HttpHost determineProxy(
          HttpHost target, HttpRequest request, HttpContext context) throws HttpException {
        return Origins.isLoopback(target.getHostName())
            ? null
            : super.determineProxy(target, request, context);
      }
    };
  }

  /** At once: a request that was sent can't be sent again after a proxy asked who we are. */
  private static void logIn(HttpHost proxy, ProxySettings.Login login, HttpClientBuilder builder) {
    BasicCredentialsProvider provider = new BasicCredentialsProvider();
    provider.setCredentials(
        new AuthScope(proxy),
        new UsernamePasswordCredentials(login.user(), login.password().reveal()));
    builder
        .setDefaultCredentialsProvider(provider)
        .addInterceptorFirst(
            (HttpRequest request, HttpContext context) -> {
              BasicAuthCache cache = new BasicAuthCache();
              cache.put(proxy, proxyScheme());
              HttpClientContext.adapt(context).setAuthCache(cache);
            });
  }

  private static BasicScheme proxyScheme() throws MalformedChallengeException {
    BasicScheme scheme = new BasicScheme(UTF_8);
    scheme.processChallenge(new BasicHeader(AUTH.PROXY_AUTH, "Basic realm=\"proxy\""));
    return scheme;
  }
}
