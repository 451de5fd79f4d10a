package io.github.dynactin.transport;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * What a failed TLS handshake says. Who trusts whom doesn't mend itself: that is set up wrongly on
 * one side, while a handshake that merely broke may succeed later.
 */
final class Tls {
  /** The alert's name (RFC 8446), as Java's TLS puts it. */
  private static final Pattern ALERT = Pattern.compile("Received fatal alert: ([a-z_]{1,40})");

  private static final Set<String> REFUSED =
      Set.of(
          "bad_certificate",
          "unsupported_certificate",
          "certificate_revoked",
          "certificate_expired",
          "certificate_unknown",
          "certificate_required",
          "unknown_ca",
          "access_denied");

  private static final Set<String> NOT_SPOKEN =
      Set.of("protocol_version", "insufficient_security", "handshake_failure", "unrecognized_name");

  private Tls() {}

  /** What it is if it concerns trust or versions; empty for anything that may pass. */
  static Optional<NoAnswer> fault(Throwable failure) {
    if (!NoAnswer.has(failure, SSLException.class)) {
      return Optional.empty();
    }
    if (NoAnswer.has(failure, SSLPeerUnverifiedException.class)) {
      return misconfigured("the server's certificate is for another name");
    }
    if (NoAnswer.has(failure, CertificateExpiredException.class)) {
      return misconfigured("the server's certificate has expired");
    }
    if (NoAnswer.has(failure, CertificateException.class)
        || NoAnswer.has(failure, CertPathBuilderException.class)) {
      return misconfigured("the server's certificate isn't trusted");
    }
    return alert(failure).flatMap(Tls::fault).or(() -> refusedByUs(failure));
  }

  private static Optional<NoAnswer> fault(String alert) {
    if (REFUSED.contains(alert)) {
      String message = "the server doesn't accept the client's certificate (" + alert + ")";
      return Optional.of(new NoAnswer(Fault.NOT_AUTHORISED, message));
    }
    return NOT_SPOKEN.contains(alert)
        ? misconfigured("the server and this client have no common way of TLS (" + alert + ")")
        : Optional.empty();
  }

  /** Java's own verdicts carry no alert: a version below TLS 1.2 is one of them. */
  private static Optional<NoAnswer> refusedByUs(Throwable failure) {
    return messages(failure, SSLHandshakeException.class)
            .anyMatch(m -> m.startsWith("The server selected protocol version"))
        ? misconfigured("the server and this client have no common version of TLS")
        : Optional.empty();
  }

  private static Optional<String> alert(Throwable failure) {
    return messages(failure, SSLException.class)
        .map(ALERT::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  private static Stream<String> messages(Throwable failure, Class<? extends Throwable> kind) {
    return NoAnswer.causes(failure)
        .filter(kind::isInstance)
        .map(Throwable::getMessage)
        .filter(Objects::nonNull);
  }

  private static Optional<NoAnswer> misconfigured(String message) {
    return Optional.of(new NoAnswer(Fault.WRONG_ADDRESS, message + "; nothing was sent"));
  }
}
