package io.github.dynactin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dynactin.CaseOutcome;
import io.github.dynactin.delivery.Counts;
import io.github.dynactin.delivery.DeliveryReport;
import io.github.dynactin.delivery.Outcome;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.testing.ExampleCase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExportRunTest {
  private static final Path FIRST = ExampleCase.all().get(0);
  private static final Path SECOND = ExampleCase.all().get(1);
  private static final Path THIRD = ExampleCase.all().get(2);

  private final StringWriter err = new StringWriter();
  private final List<CaseOutcome> outcomes = new ArrayList<>();
  private Outcome server = Outcome.DELIVERED;

  @Test
  void tellsOfOneFileInOneLine() {
    assertThat(run().export(List.of(FIRST))).isEqualTo(ExitCode.OK);
    assertThat(err.toString().lines())
        .containsExactly(
            "Exporting %s: 1 created, 0 updated, 0 unchanged; all 1 read back and as they were sent"
                .formatted(FIRST));
  }

  @Test
  void countsTheFilesOnTheWayAndTheCasesAtTheEnd() {
    assertThat(run().export(List.of(FIRST, SECOND))).isEqualTo(ExitCode.OK);
    assertThat(err.toString())
        .contains("Exporting " + SECOND + " (2 of 2): ")
        .endsWith(
            "In all 2 cases: 2 delivered, 0 unchanged, 0 left out, 0 not delivered%n".formatted());
  }

  @Test
  void leavesOutASecondCaseWithTheSameId() {
    assertThat(run().export(List.of(FIRST, SECOND, FIRST))).isEqualTo(ExitCode.SOME_REJECTED);
    assertThat(outcomes.get(2)).isInstanceOf(CaseOutcome.Unreadable.class);
    assertThat(outcomes.get(2).issues())
        .singleElement()
        .asString()
        .contains("ID_REPEATED", "/id", "from " + FIRST);
  }

  @Test
  void stopsWhenTheServerIsGoneAndSaysHowFarItGot() {
    server = Outcome.UNAVAILABLE;
    assertThat(run().export(List.of(FIRST, SECOND, THIRD))).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(outcomes).hasSize(1);
    assertThat(err.toString()).contains("1 not delivered; 2 of 3 files were not tried");
  }

  @Test
  void stopsInTheMiddleOfAFileToo() {
    server = Outcome.NOT_AUTHORISED;
    ExportRun run = run(Stream.of(FIRST, SECOND).map(ExportRunTest::read).toList());
    assertThat(run.export(List.of(FIRST, THIRD))).isEqualTo(ExitCode.NOT_AUTHORISED);
    assertThat(err.toString()).contains("the rest of " + FIRST + " was not tried; 1 of 2 files");
  }

  @Test
  void goesOnWhenTheServerRefusesOneCase() {
    server = Outcome.REFUSED;
    assertThat(run().export(List.of(FIRST, SECOND))).isEqualTo(ExitCode.SOME_REJECTED);
    assertThat(outcomes).hasSize(2);
  }

  @Test
  void saysHowFarItGotWhenASettingTurnsOutToBeWrong() {
    ExportRun run =
        new ExportRun(
            file -> Stream.of(read(file)),
            read -> {
              throw new ConfigurationException("the token is gone");
            },
            outcomes::add,
            new Progress(new PrintWriter(err, true), false));
    assertThatThrownBy(() -> run.export(List.of(FIRST, SECOND)))
        .isInstanceOf(ConfigurationException.class);
    assertThat(err.toString()).contains("In all 0 cases", "1 of 2 files were not tried");
  }

  @Test
  void tellsOfAFileWithoutACase() {
    assertThat(run(List.of()).export(List.of(FIRST))).isEqualTo(ExitCode.OK);
    assertThat(err.toString()).contains(FIRST + ": there is no case in it");
  }

  private ExportRun run() {
    return new ExportRun(file -> Stream.of(read(file)), this::outcome, outcomes::add, progress());
  }

  private ExportRun run(List<ReadCase> cases) {
    return new ExportRun(file -> cases.stream(), this::outcome, outcomes::add, progress());
  }

  private Progress progress() {
    return new Progress(new PrintWriter(err, true), false);
  }

  private static ReadCase read(Path file) {
    return ReadCase.of(ExampleCase.read(file));
  }

  private CaseOutcome outcome(ReadCase read) {
    if (read.oncologyCase().isEmpty()) {
      return new CaseOutcome.Unreadable(read.issues());
    }
    DeliveryReport report = new DeliveryReport(server, new Counts(1, 0, 0, 0), List.of(), false);
    return server.isStored()
        ? new CaseOutcome.Delivered(Optional.empty(), Optional.empty(), List.of(), report)
        : new CaseOutcome.Undeliverable(Optional.empty(), Optional.empty(), List.of(), report);
  }
}
