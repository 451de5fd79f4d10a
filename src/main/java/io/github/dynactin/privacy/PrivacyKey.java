package io.github.dynactin.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that pseudonyms and shifts of dates are made with: the same that ids are made with. It
 * is kept, because whoever changes it gets another patient for each.
 */
public final class PrivacyKey {
  private static final String ALGORITHM = "HmacSHA256";

  /**
   * No id's message begins like this, so that no pseudonym is ever an id or the other way round.
   */
  private static final String DOMAIN = "dynactin/privacy/1";

  private static final int SHORTEST = 16;
  private static final int PSEUDONYM_BYTES = 20;

  private final SecretKeySpec key;
  private final String tenant;

  private PrivacyKey(SecretKeySpec key, String tenant) {
    this.key = key;
    this.tenant = tenant;
  }

  /**
   * A key.
   *
   * @param bytes at least 16, from a good source of randomness
   * @param tenant keeps the pseudonyms of several sources under one key apart; may be empty
   * @throws IllegalArgumentException if there are fewer bytes
   */
  public static PrivacyKey of(byte[] bytes, String tenant) {
    if (bytes.length < SHORTEST) {
      throw new IllegalArgumentException("a privacy key has at least 16 bytes");
    }
    return new PrivacyKey(new SecretKeySpec(bytes, ALGORITHM), requireNonNull(tenant, "tenant"));
  }

  /** A letter and 40 hex digits for a value, the same each time. */
  String pseudonym(Purpose purpose, String... parts) {
    return purpose.letter + HexFormat.of().formatHex(digest(purpose, parts), 0, PSEUDONYM_BYTES);
  }

  /** The first eight bytes of the digest, as a number without a sign. */
  long number(Purpose purpose, String... parts) {
    return ByteBuffer.wrap(digest(purpose, parts)).getLong();
  }

  /** Each part goes in with its length, so that no two lists of parts are one message. */
  private byte[] digest(Purpose purpose, String... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      add(mac, DOMAIN);
      add(mac, purpose.name());
      add(mac, purpose == Purpose.FINGERPRINT ? "" : tenant);
      List.of(parts).forEach(part -> add(mac, part));
      return mac.doFinal();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }

  private static void add(Mac mac, String part) {
    byte[] bytes = part.getBytes(UTF_8);
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    mac.update(bytes);
  }

  @Override
  public String toString() {
    return "PrivacyKey[hidden]";
  }

  /** What a digest is for: digests for one thing say nothing of those for another. */
  enum Purpose {
    IDENTIFIER("p"),
    CASE("c"),
    CONTAINED("e"),
    DAYS(""),
    FINGERPRINT("");

    private final String letter;

    Purpose(String letter) {
      this.letter = letter;
    }
  }
}
