package io.github.dynactin.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "plain.json|plain.json",
        "\u001B[2K|\\u001b[2K",
        "Müller \u00e9|Müller é",
        "a\u202Eb|a\\u202eb",
        "a\u2028b\u0085c|a\\u2028b\\u0085c",
        "\uD83E\uDDEC|\uD83E\uDDEC",
        "\uD83E|\\ud83e",
        "\u007f|\\u007f"
      },
      delimiter = '|')
  void escapesWhatATerminalMayActOn(String text, String printable) {
    assertThat(Printable.of(text)).isEqualTo(printable);
  }

  @ParameterizedTest
  @CsvSource({"10", "13", "9", "0", "27"})
  void escapesControls(int code) {
    String name = "a" + (char) code + "b";
    assertThat(Printable.of(name)).isEqualTo("a\\u%04xb".formatted(code));
    assertThat(Origin.of(name, name).toString()).doesNotContain(String.valueOf((char) code));
    assertThat(Issue.of(IssueCode.LEFT_OUT, Origin.of("f", ""), name).toString())
        .doesNotContain(String.valueOf((char) code));
  }
}
