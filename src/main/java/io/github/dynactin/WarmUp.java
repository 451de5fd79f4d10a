package io.github.dynactin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Touches what loads slowly, by way of the first case, which is in the jar. */
final class WarmUp {
  private static final String CASE = "/dynactin/examples/dctn1-alk-gastric/case.json";

  private final Pipeline pipeline;

  WarmUp(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  void run() {
    TextResult result = pipeline.convert(example()).orThrow();
    pipeline.validate(result.json());
    result.xml();
  }

  private static byte[] example() {
    try (InputStream in = WarmUp.class.getResourceAsStream(CASE)) {
      if (in == null) {
        throw new IllegalStateException("the jar isn't whole: there is no " + CASE);
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
