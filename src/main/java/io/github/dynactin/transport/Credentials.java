package io.github.dynactin.transport;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.transport.keys.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a server is shown with each request. Never printed, and never shown to another origin. */
public final class Credentials {
  private final Function<Surroundings, Authorization> making;
  private final boolean isNone;

  private Credentials(Function<Surroundings, Authorization> making, boolean isNone) {
    this.making = making;
    this.isNone = isNone;
  }

  /** What credentials that are fetched need for that. */
  record Surroundings(URI base, GuardedHttp http, Deadlines deadlines, Clock clock) {}

  /** Nothing is shown. */
  public static Credentials none() {
    return new Credentials(around -> Optional::empty, true);
  }

  /** True if nothing is shown. */
  boolean isNone() {
    return isNone;
  }

  /**
   * A bearer token.
   *
   * @param token asked before each request, so that it may renew itself; must be fast
   */
  public static Credentials bearer(Supplier<String> token) {
    requireNonNull(token, "token");
    return constant(() -> Optional.of("Bearer " + Headers.requireValue(token.get())));
  }

  /** A user name and a password (RFC 7617, in UTF-8). */
  public static Credentials basic(String user, String password) {
    if (user.contains(":")) {
      throw new IllegalArgumentException("a user name holds no colon");
    }
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    String value = "Basic " + Base64.getEncoder().encodeToString(pair);
    return constant(() -> Optional.of(value));
  }

  /** The same with a password that isn't seen on its way. */
  public static Credentials basic(String user, Secret password) {
    return basic(user, password.reveal());
  }

  /** A token that is fetched, and renewed in time, by SMART Backend Services. */
  public static Credentials smart(SmartSettings settings) {
    requireNonNull(settings, "settings");
    return new Credentials(around -> new SmartTokens(settings, around), false);
  }

  private static Credentials constant(Authorization authorization) {
    return new Credentials(around -> authorization, false);
  }

  /** These credentials at work for one server. */
  Authorization open(Surroundings around) {
    return making.apply(around);
  }

  @Override
  public String toString() {
    return "Credentials[hidden]";
  }
}
