package io.github.dynactin.template;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;

/**
 * A resource as it is written.
 *
 * @param type such as {@code Observation}
 * @param json its JSON
 */
public record Written(String type, ByteBuffer json) {
  public Written {
    requireNonNull(type, "type");
    requireNonNull(json, "json");
  }

  byte[] bytes() {
    byte[] bytes = new byte[json.remaining()];
    json.duplicate().get(bytes);
    return bytes;
  }
}
