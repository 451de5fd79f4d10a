package io.github.dynactin.reader;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads one case with the built-in readers and the standard limits: the short way in. */
public final class Cases {
  private Cases() {}

  /** The only case of a file. */
  public static ReadCase read(Path file) {
    return read(Source.of(file));
  }

  /** The only case of some bytes. */
  public static ReadCase read(String name, byte[] bytes) {
    return read(Source.of(name, bytes));
  }

  /**
   * The only case of an input.
   *
   * @throws IllegalArgumentException if it holds none or several; {@link Readers} reads those
   */
  public static ReadCase read(Source source) {
    try (Stream<ReadCase> cases = Readers.standard().read(source, ReaderSettings.standard())) {
      return cases
          .reduce(
              (one, other) -> {
                throw new IllegalArgumentException("the input holds more than one case");
              })
          .orElseThrow(() -> new IllegalArgumentException("the input holds no case"));
    }
  }
}
