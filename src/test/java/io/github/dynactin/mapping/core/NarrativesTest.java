package io.github.dynactin.mapping.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.issue.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The narrative as text is what the tree becomes. */
class NarrativesTest {
  private static final String SIGNS =
      "abc XYZ 09.:>&<\"'\\\t\r\n\u00e9\u00a0\u2265\u03bc\ud83e\uddec/;#";

  @Test
  void asTextWhateverTheWords() {
    Random random = new Random(14);
    for (int i = 0; i < 3_000; i++) {
      List<TracedElement> statements = new ArrayList<>();
      for (int row = random.nextInt(4); row > 0; row--) {
        statements.add(
            new TracedElement("path", words(random), words(random), Origin.of("file", "")));
      }
      String title = words(random);
      assertThat(Narratives.text(title, statements))
          .isEqualTo(Narratives.of(title, statements).getDiv().getValueAsString());
    }
  }

  private static String words(Random random) {
    int usual = random.nextInt(3) == 0 ? SIGNS.codePointCount(0, SIGNS.length()) : 18;
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      words.appendCodePoint(SIGNS.codePointAt(SIGNS.offsetByCodePoints(0, random.nextInt(usual))));
    }
    return words.toString();
  }
}
