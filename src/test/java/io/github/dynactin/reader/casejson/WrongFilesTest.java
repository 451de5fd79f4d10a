package io.github.dynactin.reader.casejson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.issue.Issue;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wrong files and what is said of them: everything at once, each fault at its place. The table is
 * {@code wrong-files.txt}: a name, the file on one line, and the issues.
 */
class WrongFilesTest {
  private static final Path TABLE = Path.of("src/test/resources/reader/casejson/wrong-files.txt");

  record Wrong(String name, String json, List<String> issues) {
    static Wrong parse(String block) {
      List<String> lines = block.lines().toList();
      return new Wrong(lines.get(0), lines.get(1), lines.subList(2, lines.size()));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Wrong> files() {
    String[] blocks = new String(Json.bytes(TABLE), UTF_8).strip().split("\n\n", -1);
    return Stream.of(blocks).map(Wrong::parse).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void isToldWhole(Wrong wrong) {
    assertThat(Json.read(wrong.json()).issues().stream().map(WrongFilesTest::line))
        .containsExactlyElementsOf(wrong.issues());
  }

  @Test
  void areMany() {
    assertThat(files()).hasSize(48);
  }

  private static String line(Issue issue) {
    return "> " + issue.code() + " " + issue.origin().place() + ": " + issue.message();
  }
}
