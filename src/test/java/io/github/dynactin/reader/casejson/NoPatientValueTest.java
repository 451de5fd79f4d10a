package io.github.dynactin.reader.casejson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.reader.ReadCase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a case, no message repeats it. */
class NoPatientValueTest {
  private static final List<String> MARKERS =
      List.of("ZZPATIENTZZ", "ZZPATIENTZZ:1", "ZZPATIENTZZ Müller ", "\u0007ZZPATIENTZZ");

  static List<Path> files() {
    return List.of(Json.EVERYTHING, Json.EXAMPLE);
  }

  @ParameterizedTest
  @MethodSource("files")
  void noMessageRepeatsAValue(Path file) {
    JsonNode whole = Json.tree(file);
    int rejected = 0;
    for (JsonPointer place : Json.places(whole)) {
      if (whole.at(place).isContainerNode()) {
        continue;
      }
      for (String marker : MARKERS) {
        ReadCase read = Json.read(Json.with(whole, place, old -> TextNode.valueOf(marker)));
        rejected += read.oncologyCase().isEmpty() ? 1 : 0;
        assertThat(read.issues().stream().map(Issue::toString))
            .as("%s", place)
            .noneMatch(text -> text.contains("ZZPATIENTZZ"));
      }
    }
    assertThat(rejected).isGreaterThan(200);
  }
}
