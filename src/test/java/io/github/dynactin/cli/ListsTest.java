package io.github.dynactin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.ExampleCase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code examples} and {@code formats}. */
class ListsTest {
  @Test
  void listsEveryExample() {
    Ran ran = Ran.dynactin("examples");
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines()).hasSize(8);
    for (Path example : ExampleCase.all()) {
      assertThat(ran.out()).contains(example.getName(1) + " ");
    }
  }

  @Test
  void writesAnExample(@TempDir Path folder) {
    Path file = folder.resolve("case.json");
    assertThat(Ran.dynactin("examples", "dctn1-alk-gastric", "-o", file).code()).isZero();
    assertThat(file).hasSameTextualContentAs(ExampleCase.FIRST);
    assertThat(Ran.dynactin("examples", "dctn1-alk-gastric").out())
        .isEqualTo(ExampleCase.text(ExampleCase.FIRST));
    assertThat(Ran.dynactin("examples", "dctn1-alk-gastric", "-o", folder).code()).isEqualTo(78);
  }

  @Test
  void knowsNoOtherExample() {
    Ran ran = Ran.dynactin("examples", "nonsense");
    assertThat(ran.code()).isEqualTo(78);
    assertThat(ran.err()).contains("'examples' lists them");
  }

  @Test
  void listsTheFormats() {
    Ran ran = Ran.dynactin("formats");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("dynactin-case ");
  }
}
