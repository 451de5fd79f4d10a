package io.github.dynactin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.delivery.Time;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DynactinTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "sandbox",
        "sandbox start --port x",
        "sandbox start --port 70000",
        "sandbox start --minutes 0"
      })
  void answersAWrongCommandLineWithUsage(String line) {
    assertThat(run(line.isEmpty() ? new String[0] : line.split(" ", -1))).isEqualTo(64);
    assertThat(err.toString()).contains("--help");
  }

  @Test
  void tellsItsVersionAndCommands() {
    assertThat(run("--version")).isZero();
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("dynactin ", "sandbox");
  }

  @Test
  void findsNoSandboxInAnEmptyFolder(@TempDir Path folder) {
    assertThat(run("sandbox", "status", "--dir", folder.toString())).isEqualTo(69);
    assertThat(run("sandbox", "stop", "--dir", folder.toString())).isZero();
    assertThat(out.toString()).contains("No sandbox runs");
  }

  @Test
  void tellsTheClassOfABugAndNotItsMessage() {
    IllegalStateException bug = new IllegalStateException("SECRETNAME");
    ExitCode code = Failures.report(bug, new PrintWriter(err, true), false);
    assertThat(code.code()).isEqualTo(70);
    assertThat(err.toString())
        .contains("java.lang.IllegalStateException at io.github.dynactin.cli.DynactinTest")
        .doesNotContain("SECRETNAME");
  }

  @Test
  void printsTheStackTraceOnlyWhenAsked() {
    Failures.report(new IllegalStateException("x"), new PrintWriter(err, true), true);
    assertThat(err.toString()).contains("\tat io.github.dynactin");
  }

  private int run(String... args) {
    return Dynactin.run(
        new PrintWriter(out, true), new PrintWriter(err, true), Time.system(), args);
  }
}
