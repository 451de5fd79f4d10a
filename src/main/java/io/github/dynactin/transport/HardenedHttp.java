package io.github.dynactin.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpException;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.HttpRequestWrapper;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.protocol.HttpContext;

/**
 * An HTTP client that does what it is told and no more: one request each time, no redirects, no
 * cookies, no decompression; credentials for one origin; a limit on the answer's size and on the
 * time of the whole exchange, which a socket's timeout isn't.
 */
final class HardenedHttp implements AutoCloseable {
  private static final String TIMER = "dynactin.timer";
  private static final String HANG_UP = "dynactin.hangup";

  private final ServerSettings settings;
  private final ScheduledThreadPoolExecutor timer;
  private final CloseableHttpClient client;

  HardenedHttp(ServerSettings settings) {
    this.settings = settings;
    this.timer = new ScheduledThreadPoolExecutor(1, HardenedHttp::daemon);
    this.timer.setRemoveOnCancelPolicy(true);
    this.client =
        HttpClients.custom()
            .setDefaultRequestConfig(config(settings.deadlines()))
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .addInterceptorLast(this::beforeRequest)
            .addInterceptorFirst(this::afterResponse)
            .build();
  }

  CloseableHttpClient client() {
    return client;
  }

  private void beforeRequest(HttpRequest request, HttpContext context) {
    request.removeHeaders(HttpHeaders.ACCEPT_ENCODING);
    settings.headers().forEach(request::setHeader);
    if (isOrigin(HttpClientContext.adapt(context).getTargetHost())) {
      settings.credentials().header().ifPresent(h -> request.setHeader("Authorization", h));
    }
    Runnable hangUp = hangUp(request);
    context.setAttribute(HANG_UP, hangUp);
    long total = settings.deadlines().total().toMillis();
    context.setAttribute(TIMER, timer.schedule(hangUp, total, TimeUnit.MILLISECONDS));
  }

  private void afterResponse(HttpResponse response, HttpContext context) throws HttpException {
    Future<?> deadline = (Future<?>) context.getAttribute(TIMER);
    if (response.getEntity() == null) {
      deadline.cancel(false);
      return;
    }
    if (response.getFirstHeader(HttpHeaders.CONTENT_ENCODING) != null) {
      throw new HttpException("an encoded answer, which wasn't asked for");
    }
    Runnable hangUp = (Runnable) context.getAttribute(HANG_UP);
    response.setEntity(
        new LimitedEntity(
            response.getEntity(), settings.responseLimit(), hangUp, () -> deadline.cancel(false)));
  }

  /** What the client hands to an interceptor is its own copy: only the original can be aborted. */
  private static Runnable hangUp(HttpRequest request) {
    if (request instanceof HttpRequestWrapper copy
        && copy.getOriginal() instanceof HttpUriRequest original) {
      return original::abort;
    }
    throw new IllegalStateException("a request that can't be aborted");
  }

  private boolean isOrigin(HttpHost target) {
    URI base = settings.base();
    return target.getSchemeName().equalsIgnoreCase(base.getScheme())
        && target.getHostName().equalsIgnoreCase(base.getHost())
        && port(target.getSchemeName(), target.getPort()) == port(base.getScheme(), base.getPort());
  }

  private static int port(String scheme, int port) {
    int usual = scheme.equalsIgnoreCase("https") ? 443 : 80;
    return port == -1 ? usual : port;
  }

  private static RequestConfig config(Deadlines deadlines) {
    return RequestConfig.custom()
        .setConnectTimeout(millis(deadlines.connect()))
        .setConnectionRequestTimeout(millis(deadlines.connect()))
        .setSocketTimeout(millis(deadlines.read()))
        .setRedirectsEnabled(false)
        .setContentCompressionEnabled(false)
        .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
        .build();
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "dynactin-deadline");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    timer.shutdownNow();
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
