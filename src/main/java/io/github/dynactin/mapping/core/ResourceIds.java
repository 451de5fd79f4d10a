package io.github.dynactin.mapping.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Logical ids that nobody can turn back: a letter and the hex digits of an HMAC-SHA-256 over what
 * makes the resource itself. The same case gets the same ids today and next year; without the key
 * nobody can tell from an id whose it is.
 */
public final class ResourceIds {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String SCHEME = "1";
  private static final int SHORTEST_KEY = 16;

  /** With the key in it and nothing else: a copy is cheaper than another one made from the key. */
  private final Mac mac;

  private final String tenant;

  /**
   * Ids under a key.
   *
   * @param key at least 16 bytes
   * @param tenant keeps the ids of several sources under one key apart: letters, digits, {@code . _
   *     -}, or nothing
   * @throws IllegalArgumentException if the key is too short, or the tenant has another form
   */
  public ResourceIds(byte[] key, String tenant) {
    if (key.length < SHORTEST_KEY) {
      throw new IllegalArgumentException("an id key has at least 16 bytes");
    }
    if (!tenant.matches("[A-Za-z0-9._-]{0,64}")) {
      throw new IllegalArgumentException("a tenant has at most 64 letters, digits, '.', '_', '-'");
    }
    this.mac = mac(new SecretKeySpec(key, ALGORITHM));
    this.tenant = tenant;
  }

  /** The id of the resource with this identifier: {@code d} and 40 hex digits. */
  public String id(String type, String system, String value) {
    String message = String.join("|", SCHEME, tenant, type, system, value);
    try {
      byte[] digest = ((Mac) mac.clone()).doFinal(message.getBytes(UTF_8));
      return "d" + HexFormat.of().formatHex(digest, 0, 20);
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("the JDK's " + ALGORITHM + " can be copied", impossible);
    }
  }

  private static Mac mac(SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return (Mac) mac.clone(); // a provider that can't copy its own is found out now
    } catch (GeneralSecurityException | CloneNotSupportedException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }
}
