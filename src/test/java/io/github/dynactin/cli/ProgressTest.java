package io.github.dynactin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter err = new StringWriter();

  @Test
  void leavesNothingOfALongerLineOnATerminal() {
    try (Progress progress = new Progress(new PrintWriter(err, true), true)) {
      progress.step("A long step");
      progress.say("Said");
      progress.step("Two");
      progress.done("well");
    }
    assertThat(err.toString().replace(System.lineSeparator(), "\n"))
        .isEqualTo("A long step …\r\u001B[KSaid\nTwo …\r\u001B[KTwo: well\n");
  }

  @Test
  void givesWhatFollowsAStepThatFailedALineOfItsOwn() {
    try (Progress progress = new Progress(new PrintWriter(err, true), true)) {
      progress.step("Trying");
    }
    assertThat(err.toString()).isEqualTo("Trying …" + System.lineSeparator());
  }

  @Test
  void writesPlainLinesElsewhere() {
    try (Progress progress = new Progress(new PrintWriter(err, true), false)) {
      progress.step("One");
      progress.done("well");
      progress.step("Two");
    }
    assertThat(err.toString()).isEqualTo("One: well" + System.lineSeparator());
  }
}
