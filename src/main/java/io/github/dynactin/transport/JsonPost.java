package io.github.dynactin.transport;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.keys.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.apache.http.impl.client.CloseableHttpClient;

/**
 * One address that takes JSON: figures for machines that watch, never a case. With the promises of
 * every request here: one origin, sent once, no redirect followed, the answer and the time limited.
 */
public final class JsonPost implements AutoCloseable {
  private static final Duration TIME = Duration.ofSeconds(10);
  private static final long ANSWER_BYTES = 64L * 1024;

  private final URI address;
  private final Optional<String> authorization;
  private final CloseableHttpClient client;
  private final GuardedHttp http;

  /**
   * An address.
   *
   * @param token shown as a bearer token
   * @throws IllegalArgumentException if it isn't http or https, holds a user, a query or a
   *     fragment, or if a token would go to another machine in clear
   */
  public JsonPost(URI address, Optional<Secret> token) {
    requireNonNull(address, "address");
    boolean https = "https".equals(address.getScheme());
    if (address.getHost() == null || !(https || "http".equals(address.getScheme()))) {
      throw new IllegalArgumentException("the address must start with http:// or https://");
    }
    if (address.getRawUserInfo() != null
        || address.getRawQuery() != null
        || address.getRawFragment() != null) {
      throw new IllegalArgumentException("the address must hold no user, query and fragment");
    }
    if (token.isPresent() && !https && !Origins.isLoopback(address.getHost())) {
      throw new IllegalArgumentException("a token isn't sent without TLS; use https");
    }
    this.address = address;
    this.authorization =
        token.map(secret -> "Bearer " + Headers.requireValue(secret.reveal().strip()));
    this.client = OwnClient.of(Network.direct());
    this.http = new GuardedHttp(client);
  }

  /**
   * Posts, once.
   *
   * @param json in UTF-8
   * @throws ServerFault unless the answer says that it was taken
   */
  public void post(byte[] json) throws ServerFault {
    HttpPost request = new HttpPost(address);
    request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
    authorization.ifPresent(value -> request.setHeader("Authorization", value));
    try {
      Answer answer =
          http.send(
              request, address, new Limits(Deadlines.defaults().withTotal(TIME), ANSWER_BYTES));
      if (!answer.succeeded()) {
        throw fault(Status.fault(answer.status()), "HTTP " + answer.status());
      }
    } catch (NoAnswer none) {
      throw fault(none.fault(), none.words());
    }
  }

  private ServerFault fault(Fault fault, String message) {
    String origin = address.getScheme() + "://" + address.getRawAuthority();
    return new ServerFault(fault, Origin.of(origin, ""), message);
  }

  @Override
  public void close() {
    http.close();
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
