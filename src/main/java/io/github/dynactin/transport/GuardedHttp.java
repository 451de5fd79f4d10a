package io.github.dynactin.transport;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.Configurable;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.client.protocol.HttpClientContext;
import org.jspecify.annotations.Nullable;

/**
 * Every promise about a request in one place, whoever made the HTTP client underneath: one request
 * to one origin, sent once, no redirects, no cookies, an answer read whole within a limit of bytes
 * and of time. The client stays its owner's to close.
 */
final class GuardedHttp implements AutoCloseable {
  private final HttpClient wire;
  private final ScheduledThreadPoolExecutor timer;

  GuardedHttp(HttpClient wire) {
    this.wire = wire;
    this.timer = new ScheduledThreadPoolExecutor(1, GuardedHttp::daemon);
    this.timer.setRemoveOnCancelPolicy(true);
  }

  /**
   * Sends a request, once.
   *
   * @param origin scheme, host and port of the only server it may go to
   * @return the whole answer, whatever its status
   * @throws NoAnswer if there is none that can be read
   */
  Answer send(HttpRequestBase request, URI origin, Limits limits) throws NoAnswer {
    if (!Origins.same(request.getURI(), origin)) {
      throw new NoAnswer(Fault.WRONG_ADDRESS, "a request to another server isn't sent");
    }
    request.setConfig(config(limits.deadlines()));
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    @Nullable OnceEntity content = once(request);
    Duration total = limits.deadlines().total();
    AtomicBoolean late = new AtomicBoolean();
    Runnable hangUp =
        () -> {
          late.set(true);
          request.abort();
        };
    Future<?> deadline = timer.schedule(hangUp, total.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return exchange(request, limits);
    } catch (IOException | RuntimeException e) {
      boolean sent = content == null || content.started();
      throw late.get() ? NoAnswer.late(total, sent) : NoAnswer.of(e, sent);
    } finally {
      deadline.cancel(false);
    }
  }

  private Answer exchange(HttpRequestBase request, Limits limits) throws IOException {
    HttpResponse response = wire.execute(request, HttpClientContext.create());
    boolean whole = false;
    try {
      Answer answer = Answer.read(response, limits.responseBytes());
      whole = true;
      return answer;
    } finally {
      if (!whole) {
        request.abort(); // closing alone would read the rest, however long it is
      }
      if (response instanceof Closeable closeable) {
        closeable.close();
      }
    }
  }

  private static @Nullable OnceEntity once(HttpRequestBase request) {
    if (request instanceof HttpEntityEnclosingRequest enclosing && enclosing.getEntity() != null) {
      OnceEntity content = new OnceEntity(enclosing.getEntity());
      enclosing.setEntity(content);
      return content;
    }
    return null;
  }

  /** A host's proxy and address stay as they are. */
  private RequestConfig config(Deadlines deadlines) {
    RequestConfig hosts =
        wire instanceof Configurable configurable ? configurable.getConfig() : null;
    return RequestConfig.copy(hosts == null ? RequestConfig.DEFAULT : hosts)
        .setConnectTimeout(millis(deadlines.connect()))
        .setConnectionRequestTimeout(millis(deadlines.total()))
        .setSocketTimeout(millis(deadlines.read()))
        .setRedirectsEnabled(false)
        .setExpectContinueEnabled(false)
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
  }
}
