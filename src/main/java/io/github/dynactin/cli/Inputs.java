package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.Source;
import io.github.dynactin.source.CaseReading;
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

  /** How the inputs of a command become cases. */
  static CaseReading reading(Pipeline pipeline, ConversionOptions how) {
    return source -> read(pipeline, source, how);
  }

  /** The cases of an input; a file of findings is one, if it is said whose. */
  static Stream<ReadCase> read(Pipeline pipeline, Source source, ConversionOptions how) {
    Optional<String> format = how.format();
    return how.findings()
        .context()
        .map(of -> Stream.of(pipeline.read(source, format, of, how.findings().settings())))
        .or(() -> format.map(name -> pipeline.read(source, name)))
        .orElseGet(() -> pipeline.read(source));
  }
}
