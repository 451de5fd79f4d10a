package io.github.dynactin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What is made with the key, each for one purpose, so that one tells nothing of another. */
final class Keyed {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 20;

  private final SecretKeySpec key;

  Keyed(IdKey key) {
    this.key = new SecretKeySpec(key.bytes(), ALGORITHM);
  }

  /** 40 hex digits that stand for a text and don't show it. */
  String name(String purpose, String text) {
    return HexFormat.of().formatHex(bytes(purpose, text), 0, BYTES);
  }

  /** 32 bytes, to be a key of their own. */
  byte[] bytes(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(("dynactin|" + purpose + "|" + text).getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }
}
