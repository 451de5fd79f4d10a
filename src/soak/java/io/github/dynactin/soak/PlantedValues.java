package io.github.dynactin.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.Canaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for patients' values in what runs have left. */
final class PlantedValues {
  private PlantedValues() {}

  /**
   * In no byte of what was said, logged, reported or kept stands a planted value.
   *
   * @param ofCases folders that hold cases, and so may
   * @return how many files were looked through
   */
  static int requireNone(Path folder, Set<Path> ofCases) throws IOException {
    List<Path> written;
    try (Stream<Path> all = Files.walk(folder)) {
      written =
          all.filter(Files::isRegularFile)
              .filter(file -> ofCases.stream().noneMatch(file::startsWith))
              .toList();
    }
    for (Path file : written) {
      String text = withoutTheWire(Files.readString(file, ISO_8859_1));
      assertThat(Canaries.wordsIn(text)).as(folder.relativize(file).toString()).isEmpty();
    }
    return written.size();
  }

  /** The HTTP client has loggers for all that it sends. */
  private static String withoutTheWire(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("DEBUG org.apache.http.wire "))
        .collect(Collectors.joining("\n"));
  }
}
