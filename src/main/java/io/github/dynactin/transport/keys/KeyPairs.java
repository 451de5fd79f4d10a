package io.github.dynactin.transport.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Tells whether two keys are a pair. */
final class KeyPairs {
  private static final byte[] SAMPLE = "sample".getBytes(US_ASCII);

  private KeyPairs() {}

  /** True if what the one signs the other verifies. */
  static boolean belongTogether(PrivateKey privateKey, PublicKey publicKey) {
    try {
      String hash = "SHA256with" + (privateKey.getAlgorithm().equals("EC") ? "ECDSA" : "RSA");
      Signature signing = Signature.getInstance(hash);
      signing.initSign(privateKey);
      signing.update(SAMPLE);
      byte[] signature = signing.sign();
      Signature verifying = Signature.getInstance(hash);
      verifying.initVerify(publicKey);
      verifying.update(SAMPLE);
      return verifying.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
