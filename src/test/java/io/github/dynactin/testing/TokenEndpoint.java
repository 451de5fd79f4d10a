package io.github.dynactin.testing;

import static io.github.dynactin.testing.WireServer.answer;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.http.NameValuePair;
import org.apache.http.client.utils.URLEncodedUtils;

/** Gives out tokens as SMART Backend Services want it, and checks whatever it is shown. */
public final class TokenEndpoint implements AutoCloseable {
  /** Why requests were refused, for the test to read. */
  public final Set<String> objections = ConcurrentHashMap.newKeySet();

  public final AtomicInteger given = new AtomicInteger();

  /** What becomes of a true answer. */
  public volatile UnaryOperator<byte[]> answering = bytes -> bytes;

  public volatile int expiresIn = 300;

  private final WireServer server;
  private final JWKSet registered;
  private final Clock clock;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  public TokenEndpoint(String registeredJwks, Clock clock) throws IOException, ParseException {
    this.registered = JWKSet.parse(registeredJwks);
    this.clock = clock;
    this.server = new WireServer(this::handle);
  }

  public URI url() {
    return server.base().resolve("/token");
  }

  public List<String> requests() {
    return server.requests;
  }

  private byte[] handle(String request) {
    String body = request.substring(request.indexOf("\r\n\r\n") + 4);
    Map<String, String> form =
        URLEncodedUtils.parse(body, UTF_8).stream()
            .collect(Collectors.toMap(NameValuePair::getName, NameValuePair::getValue));
    try {
      check(request, form);
      String json =
          "{\"access_token\":\"token-%d\",\"token_type\":\"bearer\",\"expires_in\":%d}"
              .formatted(given.incrementAndGet(), expiresIn);
      return answering.apply(answer("200 OK", "Content-Type: application/json\r\n", json));
    } catch (ParseException | JOSEException | RuntimeException wrong) {
      objections.add(String.valueOf(wrong.getMessage()));
      return answer(
          "400 Bad", "", "{\"error\":\"invalid_client\",\"error_description\":\"CANARYNAME\"}");
    }
  }

  private void check(String request, Map<String, String> form)
      throws ParseException, JOSEException {
    require(request.startsWith("POST /token HTTP/1.1"), "request line");
    require(!request.contains("\r\nAuthorization:"), "an authorization of another server's");
    require("client_credentials".equals(form.get("grant_type")), "grant_type");
    require("system/*.cruds".equals(form.get("scope")), "scope");
    require(
        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
            .equals(form.get("client_assertion_type")),
        "client_assertion_type");
    SignedJWT jwt = SignedJWT.parse(form.getOrDefault("client_assertion", ""));
    JWK key = registered.getKeyByKeyId(jwt.getHeader().getKeyID());
    require(key != null && jwt.verify(verifier(key)), "signature");
    require(Set.of("RS384", "ES384").contains(jwt.getHeader().getAlgorithm().getName()), "alg");
    JWTClaimsSet claims = jwt.getJWTClaimsSet();
    require("client-7".equals(claims.getIssuer()), "iss");
    require("client-7".equals(claims.getSubject()), "sub");
    require(claims.getAudience().equals(List.of(url().toString())), "aud");
    Instant now = clock.instant();
    Instant end = claims.getExpirationTime().toInstant();
    require(end.isAfter(now) && !end.isAfter(now.plus(Duration.ofMinutes(5))), "exp");
    require(seen.add(claims.getJWTID()), "jti");
  }

  private static JWSVerifier verifier(JWK key) throws JOSEException {
    return key instanceof ECKey ec ? new ECDSAVerifier(ec) : new RSASSAVerifier(key.toRSAKey());
  }

  private static void require(boolean right, String what) {
    if (!right) {
      throw new IllegalStateException(what);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
