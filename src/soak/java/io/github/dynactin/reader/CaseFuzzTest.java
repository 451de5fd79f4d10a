package io.github.dynactin.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.dynactin.testing.ExampleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes of a case file: it is read and mapped, or it is said what is wrong. */
@Tag("fuzz")
class CaseFuzzTest {
  static Stream<byte[]> seeds() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("examples"))) {
      List<Path> cases = files.filter(file -> file.endsWith("case.json")).sorted().toList();
      Stream.Builder<byte[]> seeds = Stream.builder();
      for (Path file : cases) {
        seeds.add(Files.readAllBytes(file));
      }
      seeds.add(Files.readAllBytes(Path.of("src/test/resources/reader/casejson/everything.json")));
      return seeds.build();
    }
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30m")
  void isReadOrSaysWhatIsWrong(byte[] bytes) {
    List<ReadCase> read = read(bytes);
    assertThat(read(bytes)).isEqualTo(read);
    for (ReadCase each : read) {
      each.oncologyCase()
          .ifPresent(one -> assertThat(ExampleCase.pipeline().convert(one)).isNotNull());
    }
  }

  /** Lines of cases are several. */
  private static List<ReadCase> read(byte[] bytes) {
    Source source = Source.of("case.json", bytes);
    try (Stream<ReadCase> cases = Readers.standard().read(source, ReaderSettings.standard())) {
      return cases.toList();
    }
  }
}
