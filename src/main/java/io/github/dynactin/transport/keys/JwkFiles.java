package io.github.dynactin.transport.keys;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import java.util.List;

/** Reads a private key out of a JWK or a JWK Set (RFC 7517). */
final class JwkFiles {
  private JwkFiles() {}

  static JWK jwk(String json) {
    List<JWK> signing =
        keys(json).stream().filter(JWK::isPrivate).filter(JwkFiles::maySign).toList();
    if (signing.size() != 1) {
      throw new SetupException(
          signing.isEmpty()
              ? "the file holds no private key for signing"
              : "the file holds several private keys for signing: name one that holds one");
    }
    return signing.get(0);
  }

  private static List<JWK> keys(String json) {
    try {
      return json.contains("\"keys\"") ? JWKSet.parse(json).getKeys() : List.of(JWK.parse(json));
    } catch (ParseException | RuntimeException malformed) {
      throw new SetupException("the file is neither PEM nor a JWK nor a JWK Set");
    }
  }

  private static boolean maySign(JWK key) {
    return key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
  }
}
