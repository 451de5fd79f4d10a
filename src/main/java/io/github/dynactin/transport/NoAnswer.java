package io.github.dynactin.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.apache.http.client.ClientProtocolException;
import org.apache.http.client.NonRepeatableRequestException;
import org.apache.http.conn.ConnectTimeoutException;

/**
 * A request without a whole answer, and what is known of it. Holds no cause and no words of
 * another's: both may quote what was sent.
 */
final class NoAnswer extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 20;

  private final Fault fault;
  private final String words;

  NoAnswer(Fault fault, String message) {
    super(message);
    this.fault = fault;
    this.words = message;
  }

  /** What the failure of an HTTP client says. */
  static NoAnswer of(Exception failure, boolean sent) {
    return Tls.fault(failure)
        .or(() -> untrustworthy(failure))
        .orElseGet(() -> new NoAnswer(Fault.UNAVAILABLE, unavailable(failure, sent)));
  }

  /** The time was over. */
  static NoAnswer late(Duration total, boolean sent) {
    return new NoAnswer(
        Fault.UNAVAILABLE, "no whole answer within " + total.toSeconds() + " s" + known(sent));
  }

  private static Optional<NoAnswer> untrustworthy(Exception failure) {
    if (has(failure, AnswerBody.TooLongException.class)) {
      return Optional.of(new NoAnswer(Fault.ANSWER_TOO_LARGE, "the answer is longer than is read"));
    }
    if (has(failure, AnswerBody.UnknownEncodingException.class)) {
      return Optional.of(
          new NoAnswer(Fault.UNTRUSTWORTHY, "the answer is packed in a way that wasn't asked for"));
    }
    if (has(failure, ZipException.class)) {
      return Optional.of(new NoAnswer(Fault.UNTRUSTWORTHY, "the answer's gzip is damaged"));
    }
    if (has(failure, NonRepeatableRequestException.class)) {
      return Optional.of(asksAgain(failure));
    }
    return has(failure, ClientProtocolException.class)
        ? Optional.of(new NoAnswer(Fault.UNTRUSTWORTHY, "the answer isn't HTTP"))
        : Optional.empty();
  }

  /** A host's client wanted to repeat the request: to log in, or because the connection broke. */
  private static NoAnswer asksAgain(Exception failure) {
    boolean broken =
        causes(failure)
            .anyMatch(e -> e instanceof IOException && !(e instanceof ClientProtocolException));
    return broken
        ? new NoAnswer(Fault.UNAVAILABLE, "no whole answer: the connection broke" + known(true))
        : new NoAnswer(
            Fault.NOT_AUTHORISED, "the HTTP client would log in only after a first request");
  }

  private static String unavailable(Exception failure, boolean sent) {
    if (has(failure, UnknownHostException.class)) {
      return "the server's name isn't known here" + known(false);
    }
    if (has(failure, ConnectException.class)
        || has(failure, ConnectTimeoutException.class)
        || has(failure, NoRouteToHostException.class)) {
      return "no connection" + known(false);
    }
    return "no whole answer: " + root(failure).getClass().getSimpleName() + known(sent);
  }

  private static String known(boolean sent) {
    return sent
        ? "; if this was a write, it isn't known whether it happened"
        : "; nothing was sent";
  }

  static boolean has(Throwable failure, Class<? extends Throwable> kind) {
    return causes(failure).anyMatch(kind::isInstance);
  }

  static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, e -> e != null, Throwable::getCause).limit(DEEPEST);
  }

  private static Throwable root(Throwable failure) {
    return causes(failure).reduce((first, second) -> second).orElse(failure);
  }

  /** What happened, in words that can be told. */
  String words() {
    return words;
  }

  /** What is known. */
  Fault fault() {
    return fault;
  }
}
