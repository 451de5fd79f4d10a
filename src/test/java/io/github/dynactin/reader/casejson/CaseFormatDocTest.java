package io.github.dynactin.reader.casejson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.issue.Issue;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/case-format.md shows is what the reader does. */
class CaseFormatDocTest {
  private static final Pattern BLOCK = Pattern.compile("```\\w+\n(.*?)```", Pattern.DOTALL);

  private final List<String> blocks =
      BLOCK
          .matcher(new String(Json.bytes(Path.of("docs/case-format.md")), UTF_8))
          .results()
          .map((MatchResult block) -> block.group(1))
          .toList();

  @Test
  void theSmallCaseIsRead() {
    assertThat(Json.read(blocks.get(0)).issues()).isEmpty();
  }

  @Test
  void theWrongFilePrintsWhatIsShown() {
    String printed =
        Json.read(blocks.get(1)).issues().stream()
            .map(Issue::toString)
            .collect(Collectors.joining("\n", "", "\n"));
    assertThat(printed).isEqualTo(blocks.get(2));
  }
}
