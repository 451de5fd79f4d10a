package io.github.dynactin.transport.keys;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Optional;

/** A PEM file's private key with its public half, as a JWK. */
final class PemKeys {
  private PemKeys() {}

  static JWK jwk(byte[] pem) {
    PrivateKey privateKey = Pem.privateKey(pem, Optional.empty());
    PublicKey publicKey = Pem.publicKey(pem).orElseGet(() -> derived(privateKey));
    if (!KeyPairs.belongTogether(privateKey, publicKey)) {
      throw new SetupException("the file's public key isn't that of its private key");
    }
    if (publicKey instanceof RSAPublicKey rsa) {
      return new RSAKey.Builder(rsa).privateKey(privateKey).build();
    }
    ECPublicKey ec = (ECPublicKey) publicKey;
    Curve curve = Curve.forECParameterSpec(ec.getParams());
    if (curve == null) {
      throw new SetupException("the EC key is on a curve that isn't known");
    }
    return new ECKey.Builder(curve, ec).privateKey((ECPrivateKey) privateKey).build();
  }

  /** An RSA private key says what its public key is; Java doesn't tell that of an EC key. */
  private static PublicKey derived(PrivateKey privateKey) {
    if (!(privateKey instanceof RSAPrivateCrtKey rsa)) {
      throw new SetupException(
          "the file holds no public key beside the private one; 'openssl pkey -pubout' prints it");
    }
    try {
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
    } catch (GeneralSecurityException e) {
      throw new SetupException("the private key can't be used");
    }
  }
}
