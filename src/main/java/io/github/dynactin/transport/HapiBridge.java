package io.github.dynactin.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpVersion;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.message.BasicHttpResponse;
import org.apache.http.params.HttpParams;
import org.apache.http.protocol.HttpContext;

/**
 * What HAPI's client takes for its HTTP client. The answer doesn't pass through HAPI: it would
 * parse it, quote it in exceptions and, at TRACE, log it. HAPI is handed the status and an empty
 * bundle.
 */
final class HapiBridge extends CloseableHttpClient {
  private final GuardedHttp http;

  /** HAPI hands nothing down to its HTTP client, and works in its caller's thread. */
  @SuppressWarnings("ThreadLocalUsage") // static, it would be shared by servers
  private final ThreadLocal<Exchange> current = new ThreadLocal<>();

  HapiBridge(GuardedHttp http) {
    this.http = http;
  }

  /** Runs a request of HAPI's client as this exchange. */
  void during(Exchange exchange, Runnable request) {
    current.set(exchange);
    try {
      request.run();
    } finally {
      current.remove();
    }
  }

  @Override
  protected CloseableHttpResponse doExecute(
      HttpHost target, HttpRequest request, HttpContext context) throws IOException {
    Exchange exchange = current.get();
    if (exchange == null || !(request instanceof HttpRequestBase base)) {
      throw new IOException("a request that nobody asked for");
    }
    return new StandIn(exchange.run(base, http));
  }

  /** Stands in for the answer. */
  private static final class StandIn extends BasicHttpResponse implements CloseableHttpResponse {
    StandIn(Answer answer) {
      super(HttpVersion.HTTP_1_1, answer.status(), "");
      if (answer.succeeded()) {
        setEntity(
            new StringEntity(
                "{\"resourceType\":\"Bundle\"}", ContentType.APPLICATION_JSON.withCharset(UTF_8)));
      }
    }

    @Override
    public void close() {
      // It was read whole.
    }
  }

  @Override
  public void close() {
    // The connections are their owner's to close.
  }

  @Override
  @Deprecated
  public HttpParams getParams() {
    throw new UnsupportedOperationException("long replaced");
  }

  @Override
  @Deprecated
  public ClientConnectionManager getConnectionManager() {
    throw new UnsupportedOperationException("long replaced");
  }
}
