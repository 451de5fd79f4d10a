package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.Source;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands on the command line, as cases. */
final class Inputs {
  private static final String STANDARD_INPUT = "-";

  private Inputs() {}

  static Source source(Path path) {
    return path.toString().equals(STANDARD_INPUT)
        ? Source.once("standard input", System.in)
        : Source.of(path);
  }

  static Stream<ReadCase> read(Pipeline pipeline, Source source, Optional<String> format) {
    return format.map(name -> pipeline.read(source, name)).orElseGet(() -> pipeline.read(source));
  }
}
