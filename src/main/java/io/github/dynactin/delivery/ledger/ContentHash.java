package io.github.dynactin.delivery.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A keyed hash of a resource: the same for the same content, whatever the order of its keys, and
 * useless to whoever wants to guess the content without the key. Decimals are taken as written: 1.0
 * isn't 1.00. Of {@code meta}, what a server sets itself is left out.
 */
public final class ContentHash {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 20;

  private final SecretKeySpec key;

  /** Hashes under a key of at least a byte. */
  public ContentHash(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** 40 hex digits. */
  public String of(JsonNode resource) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      object(resource, mac, true);
      return HexFormat.of().formatHex(mac.doFinal(), 0, BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }

  private static void value(JsonNode node, Mac mac) {
    if (node.isObject()) {
      object(node, mac, false);
    } else if (node.isArray()) {
      mac.update((byte) '[');
      node.forEach(element -> value(element, mac));
      mac.update((byte) ']');
    } else {
      text(node.getNodeType().name(), mac);
      text(node.asText(), mac);
    }
  }

  private static void object(JsonNode node, Mac mac, boolean resource) {
    mac.update((byte) '{');
    TreeSet<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      text(name, mac);
      if (resource && name.equals("meta")) {
        meta(node.path(name), mac);
      } else {
        value(node.path(name), mac);
      }
    }
    mac.update((byte) '}');
  }

  private static void meta(JsonNode meta, Mac mac) {
    for (String name : new String[] {"profile", "security", "tag"}) {
      text(name, mac);
      value(meta.path(name), mac);
    }
  }

  /** With its length before it, so that two texts are never taken for one. */
  private static void text(String text, Mac mac) {
    byte[] bytes = text.getBytes(UTF_8);
    mac.update((bytes.length + ":").getBytes(UTF_8));
    mac.update(bytes);
  }
}
