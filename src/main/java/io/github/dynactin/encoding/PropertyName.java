package io.github.dynactin.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A property's name with what comes behind it, encoded once. */
final class PropertyName {
  private final byte[] value;
  private final byte[] object;
  private final byte[] array;
  private final byte[] extra;

  PropertyName(String name) {
    this.value = ("\"" + name + "\":").getBytes(UTF_8);
    this.object = ("\"" + name + "\":{").getBytes(UTF_8);
    this.array = ("\"" + name + "\":[").getBytes(UTF_8);
    this.extra = ("\"_" + name + "\":{").getBytes(UTF_8);
  }

  void beginValue(JsonBytes out) {
    out.raw(value);
  }

  void beginObject(JsonBytes out) {
    out.raw(object);
  }

  void beginArray(JsonBytes out) {
    out.raw(array);
  }

  /** The object beside a primitive, for its id and extensions. */
  void beginExtra(JsonBytes out) {
    out.raw(extra);
  }
}
