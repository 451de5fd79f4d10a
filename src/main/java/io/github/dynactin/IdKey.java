package io.github.dynactin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.transport.keys.SecretFile;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The secret that ids are made with. Whoever has it can tell which id is whose; whoever changes it
 * gets new ids for everything.
 */
public final class IdKey {
  /** Stands in this file for everybody to read: good for examples, no good for patients. */
  private static final String DEMO = "dynactin-public-demo-key-not-for-patients";

  private static final int SHORTEST = 16;

  private final byte[] bytes;
  private final boolean demo;

  private IdKey(byte[] bytes, boolean demo) {
    this.bytes = bytes;
    this.demo = demo;
  }

  /**
   * A key of one's own.
   *
   * @param bytes at least 16, from a good source of randomness
   * @throws IllegalArgumentException if there are fewer, or they are the demo key's
   */
  public static IdKey of(byte[] bytes) {
    if (bytes.length < SHORTEST) {
      throw new IllegalArgumentException("an id key has at least 16 bytes");
    }
    if (Arrays.equals(bytes, DEMO.getBytes(UTF_8))) {
      throw new IllegalArgumentException("the demo key is public: it is no key of your own");
    }
    return new IdKey(bytes.clone(), false);
  }

  /**
   * The bytes of a file.
   *
   * @throws IllegalArgumentException if it can't be read or is open to others than its owner, or as
   *     for {@link #of}
   */
  public static IdKey fromFile(Path file) {
    return of(SecretFile.read(file));
  }

  /** The key of the examples, which everybody knows. */
  public static IdKey demo() {
    return new IdKey(DEMO.getBytes(UTF_8), true);
  }

  /** True for the key that everybody knows. */
  public boolean isDemo() {
    return demo;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return demo ? "IdKey[demo]" : "IdKey[hidden]";
  }
}
