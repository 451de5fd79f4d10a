package io.github.dynactin.transport.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * The private key of a SMART Backend Services client: RSA of 2048 bits or more (RS384), or EC on
 * the curve P-384 (ES384).
 */
public final class SigningKey {
  /** SMART allows five minutes; two leave room for clocks that differ. */
  private static final int VALID_SECONDS = 120;

  private static final int SMALLEST_RSA = 2048;

  private final JWK key;
  private final JWSAlgorithm algorithm;

  private SigningKey(JWK key, JWSAlgorithm algorithm) {
    this.key = key;
    this.algorithm = algorithm;
  }

  /**
   * Reads a key.
   *
   * @param file a JWK, a JWKS with one private key for signing, or PEM (PKCS#8; for EC with the
   *     public key or a certificate beside it). A key without an id gets its thumbprint (RFC 7638)
   * @throws SetupException if the file can't be read, is open to others than its owner, or holds no
   *     key that SMART allows
   */
  public static SigningKey fromFile(Path file) {
    byte[] bytes = SecretFile.read(file);
    JWK found = Pem.isPem(bytes) ? PemKeys.jwk(bytes) : JwkFiles.jwk(new String(bytes, UTF_8));
    if (found instanceof RSAKey rsa) {
      return of(rsa);
    }
    if (found instanceof ECKey ec) {
      return of(ec);
    }
    throw new SetupException("the key is neither RSA nor EC");
  }

  private static SigningKey of(RSAKey rsa) {
    requireAlgorithm(rsa, JWSAlgorithm.RS384);
    if (rsa.size() < SMALLEST_RSA) {
      throw new SetupException("an RSA key has at least " + SMALLEST_RSA + " bits");
    }
    RSAKey.Builder builder =
        new RSAKey.Builder(rsa).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS384);
    return new SigningKey(builder.keyID(id(rsa)).build(), JWSAlgorithm.RS384);
  }

  private static SigningKey of(ECKey ec) {
    requireAlgorithm(ec, JWSAlgorithm.ES384);
    if (!ec.getCurve().equals(Curve.P_384)) {
      throw new SetupException("an EC key must be on the curve P-384, for ES384");
    }
    ECKey.Builder builder =
        new ECKey.Builder(ec).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.ES384);
    return new SigningKey(builder.keyID(id(ec)).build(), JWSAlgorithm.ES384);
  }

  private static void requireAlgorithm(JWK key, JWSAlgorithm algorithm) {
    if (key.getAlgorithm() != null && !key.getAlgorithm().equals(algorithm)) {
      throw new SetupException("the key is meant for another algorithm than " + algorithm);
    }
  }

  private static String id(JWK key) {
    if (key.getKeyID() != null) {
      return key.getKeyID();
    }
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("every key has a thumbprint", e);
    }
  }

  /** The public key as a JWK Set, to be registered with the server. Holds no secret. */
  public String publicJwks() {
    return new JWKSet(key).toString(true);
  }

  /**
   * A signed statement of who asks, good for one request and two minutes.
   *
   * @param clientId as registered
   * @param audience the token endpoint
   * @param now when it is signed
   */
  public String assertion(String clientId, URI audience, Instant now) {
    requireNonNull(clientId, "clientId");
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(clientId)
            .subject(clientId)
            .audience(audience.toString())
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(VALID_SECONDS)))
            .build();
    JWSHeader header =
        new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(key.getKeyID()).build();
    try {
      SignedJWT jwt = new SignedJWT(header, claims);
      jwt.sign(signer());
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new SetupException("the key can't sign");
    }
  }

  private JWSSigner signer() throws JOSEException {
    return key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner(key.toECKey());
  }

  @Override
  public String toString() {
    return "SigningKey[" + algorithm + ", hidden]";
  }
}
