package io.github.dynactin.transport;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/** What a server is shown with each request. Never printed, and never shown to another origin. */
public final class Credentials {
  private final Supplier<Optional<String>> header;

  private Credentials(Supplier<Optional<String>> header) {
    this.header = header;
  }

  /** Nothing is shown. */
  public static Credentials none() {
    return new Credentials(Optional::empty);
  }

  /**
   * A bearer token.
   *
   * @param token asked before each request, so that it may renew itself; must be fast
   */
  public static Credentials bearer(Supplier<String> token) {
    requireNonNull(token, "token");
    return new Credentials(() -> Optional.of("Bearer " + Headers.requireValue(token.get())));
  }

  /** A user name and a password (RFC 7617, in UTF-8). */
  public static Credentials basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    String value = "Basic " + Base64.getEncoder().encodeToString(pair);
    return new Credentials(() -> Optional.of(value));
  }

  /** The value of the Authorization header, if there is to be one. */
  Optional<String> header() {
    return header.get();
  }

  @Override
  public String toString() {
    return "Credentials[hidden]";
  }
}
