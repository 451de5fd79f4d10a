package io.github.dynactin.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Situations in which a command claimed more than was true, each by itself. */
@Timeout(120)
final class TrustFindingsTest {
  private static final int FOREVER = Integer.MAX_VALUE;
  private Site site;

  @BeforeEach
  void startWithThreeCases(@TempDir Path folder) throws IOException {
    site = new Site(folder);
    for (int number = 1; number <= 3; number++) {
      site.write(number, 0);
    }
  }

  @AfterEach
  void stop() throws IOException {
    site.close();
  }

  /** Exit code 0 implies that the server holds what the source states. */
  private void assertTrue(Command.Result result) {
    if (result.code() == 0) {
      assertThat(site.differences())
          .as("after exit code 0: " + result)
          .matches(Oracle.Differences::none);
    }
  }

  private void export() {
    assertThat(site.run("export").code()).isZero();
    assertThat(site.differences()).matches(Oracle.Differences::none);
  }

  private void emptyServer() {
    site.server().store().restore(FhirStore.Snapshot.empty());
  }

  private void assertSettles() {
    assertTrue(site.run("export"));
    Command.Result second = site.run("export");
    assertTrue(second);
    assertThat(second.code()).isZero();
  }

  /** Finding 1: the server was restored from a backup. */
  @Nested
  final class RestoredServer {
    /** So many that a sample of the last writes isn't all of them. */
    private void writeManyCases() throws IOException {
      for (int number = 4; number <= 40; number++) {
        site.write(number, 0);
      }
    }

    @Test
    void emptiedAndTheFirstRunIsRefused() throws IOException {
      writeManyCases();
      export();
      emptyServer();
      Fault busy =
          new Fault(Fault.Kind.STATUS_503, Fault.Type.TRANSACTION, 20, FOREVER, null, false);
      assertTrue(site.run(List.of(busy), "export"));
      assertSettles();
    }

    @Test
    void emptiedAndTheFirstRunIsKilled() throws IOException {
      writeManyCases();
      for (int request = 1; request <= 91; request += 30) {
        export();
        emptyServer();
        site.runKilled(request);
        assertSettles();
      }
    }

    @Test
    void emptiedAndTheFirstRunIsLimited() {
      export();
      emptyServer();
      assertThat(site.run("export", "--only", CaseText.id(1)).code()).isNotZero();
      assertSettles();
    }

    @Test
    void restoredToBeforeTheLastCase() throws IOException {
      site.remove(3);
      export();
      FhirStore.Snapshot backup = site.server().store().backup();
      site.write(3, 0);
      export();
      site.server().store().restore(backup);
      assertThat(site.run("export", "--only", CaseText.id(1)).code()).isNotZero();
      assertSettles();
    }

    @Test
    void emptiedAndNothingChanged() {
      site.run("export", "--incremental", "--overlap", "0s");
      assertThat(site.differences()).matches(Oracle.Differences::none);
      site.time().jump(Duration.ofHours(24));
      assertThat(site.run("export", "--incremental", "--overlap", "0s").code()).isZero();
      emptyServer();
      site.time().jump(Duration.ofHours(24));
      assertTrue(site.run("export", "--incremental", "--overlap", "0s"));
    }
  }

  /** Finding 2: a server that asks to come back at once. */
  @Nested
  final class RetryAfter {
    @ParameterizedTest
    @ValueSource(
        strings = {"0", "-5", "Wed, 21 Oct 2015 07:28:00 GMT", "Wed, 21 Oct 2099 07:28:00 GMT"})
    void isBounded(String value) {
      Fault busy = new Fault(Fault.Kind.STATUS_503, Fault.Type.ANY, 1, FOREVER, value, false);
      Command.Result result = site.run(List.of(busy), "export");
      assertThat(result.code()).isIn(69, 75);
      assertThat(site.server().requests()).isLessThan(100);
      assertThat(site.time().slept()).isLessThan(Duration.ofSeconds(17));
    }
  }

  /** Finding 3: the source is empty. */
  @Nested
  final class EmptySource {
    @Test
    void withdrawsNothing() throws IOException {
      export();
      for (int number = 1; number <= 3; number++) {
        site.remove(number);
      }
      Command.Result result = site.run("export", "--complete");
      assertThat(site.server().writes()).isZero();
      assertThat(result.code()).isNotZero();
    }
  }

  /** Finding 4: the journal was deleted, or is an older one. */
  @Nested
  final class ReplacedJournal {
    @Test
    void deletedAndVerifyListsOrphans() throws IOException {
      export();
      Site.delete(site.journal());
      site.remove(3);
      Command.Result result = site.run("verify");
      assertThat(result.code()).isNotZero();
      assertThat(result.out() + result.err()).contains("Patient/");
    }

    @Test
    void deletedAndCompleteRetractsOrphans() throws IOException {
      export();
      Site.delete(site.journal());
      site.remove(3);
      site.run("export", "--complete");
      assertThat(site.differences().gone()).isEmpty();
    }

    @Test
    void olderAndTheSourceIsAsItWasThen() throws IOException {
      export();
      Map<String, byte[]> yesterday = HistoryRunner.read(site.journal());
      site.write(1, 3);
      export();
      HistoryRunner.restore(site.journal(), yesterday);
      site.write(1, 0);
      assertTrue(site.run("export"));
      assertSettles();
    }

    @Test
    void olderAndACaseCameAndWent() throws IOException {
      export();
      Map<String, byte[]> yesterday = HistoryRunner.read(site.journal());
      site.write(4, 0);
      export();
      HistoryRunner.restore(site.journal(), yesterday);
      site.remove(4);
      Command.Result result = site.run("export", "--complete");
      assertThat(result.code() != 0 || site.differences().gone().isEmpty()).isTrue();
    }

    @Test
    void isTheSameByTwoNamesOfTheServer() throws IOException {
      export();
      site.write(1, 4);
      site.begin(List.of());
      assertTrue(site.runAsPrepared("localhost", "export"));
    }
  }

  /** Finding 6: secrets that others can read. */
  @Nested
  final class Secrets {
    @Test
    void keyThatOthersMayRead() throws IOException {
      Files.setPosixFilePermissions(site.key(), PosixFilePermissions.fromString("rw-r--r--"));
      assertThat(site.run("export").code()).isEqualTo(78);
      assertThat(site.server().requests()).isZero();
    }

    @Test
    void tokenOverPlainHttp(@TempDir Path folder) throws IOException {
      Path token = Files.writeString(folder.resolve("token"), "KANARIE-token");
      Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
      site.begin(List.of());
      String proxy = site.server().url("127.0.0.1").replaceAll("http://|/fhir", "");
      List<String> line =
          List.of(
              "export",
              site.source().toString(),
              "--to",
              "http://fhir.example.org/fhir",
              "--proxy",
              proxy,
              "--token-file",
              token.toString(),
              "--key",
              site.key().toString(),
              "--journal",
              site.journal().toString(),
              HistoryRunner.RETRY_TIMEOUT.get(0),
              "0s");
      Command.Result result = Command.run(site.time(), line);
      assertThat(site.server().requests()).isZero();
      assertThat(result.code()).isEqualTo(78);
    }
  }

  /** Finding 7: names of files. */
  @Nested
  final class FileNames {
    private static final String NAME = "KANARIE\u001b[31m\nexit 0\u0007.json";

    private void rename() throws IOException {
      Path folder = site.source().resolve(CaseText.id(1));
      Files.move(folder.resolve("case.json"), folder.resolve(NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "verify", "dry-run", "wrong", "unknown"})
    void controlCharactersAreNotPrinted(String how) throws IOException {
      rename();
      Path file = site.source().resolve(CaseText.id(1)).resolve(NAME);
      if (how.equals("wrong")) {
        Files.writeString(file, "{\"dynactinCase\":1,\"wrong\":true}");
      } else if (how.equals("unknown")) {
        Files.writeString(file, "no case");
      }
      Command.Result result =
          how.equals("verify")
              ? site.run("verify")
              : how.equals("dry-run") ? site.run("export", "--dry-run") : site.run("export");
      String printed = result.out() + result.err();
      assertThat(printed).doesNotContain("\u001b").doesNotContain("\u0007");
      assertThat(printed.lines()).noneMatch(line -> line.startsWith("exit 0"));
    }

    @Test
    void reportsDoNotName(@TempDir Path folder) throws IOException {
      rename();
      Path json = folder.resolve("report.json");
      Path page = folder.resolve("report.html");
      site.run("export", "--report", json.toString(), "--report-page", page.toString());
      assertThat(Files.readString(json)).doesNotContain("KANARIE");
      assertThat(Files.readString(page)).doesNotContain("KANARIE");
    }
  }

  /** What the server can't do is reported, and nothing is promised that needs it. */
  @Nested
  final class Abilities {
    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 422})
    void recordsThatTheServerDoesNotTakeAreReported(int status) throws IOException {
      site.server().store().reset(ServerOptions.plain().withoutBasic(status));
      Command.Result export = site.run("export");
      assertThat(export.code()).as(export.err()).isZero();
      assertThat(export.err()).contains("SERVER_RECORDS_UNSUPPORTED");
      assertThat(site.differences().none()).isTrue();
      Command.Result verify = site.run("verify");
      assertThat(verify.code()).as(verify.err()).isEqualTo(65);
      assertThat(verify.out()).contains("unchecked Basic");
      site.server().store().restore(FhirStore.Snapshot.empty());
      assertThat(site.run("export").code()).isZero();
      assertThat(site.differences().none()).isTrue();
    }

    @Test
    void doctorReportsThatThereIsNoPlaceForRecords() throws IOException {
      assertThat(site.run("doctor").out()).doesNotContain("Basic");
      site.server().store().reset(ServerOptions.plain().withoutBasic(404));
      assertThat(site.run("doctor").out()).contains("warn  server", "doesn't list the type Basic");
    }

    @Test
    void doctorReportsThatTagsCannotBeSearched() throws IOException {
      String mode = "--write-mode=conditional-create";
      assertThat(site.run("doctor", mode).out()).contains("it searches tags");
      site.server().store().reset(ServerOptions.plain().withoutTagSearch());
      Command.Result doctor = site.run("doctor", mode);
      assertThat(doctor.code()).isEqualTo(78);
      assertThat(doctor.out()).contains("doesn't search tags");
    }
  }

  /**
   * Found by {@link TrustHistoriesTest}: most were commands that ended with 0 over something wrong.
   */
  @Nested
  final class FoundByHistories {
    private static final String CONDITIONAL = "--write-mode=conditional-create";
    private static final int WITHOUT_A_THERAPY = 4;

    private Command.Result export(String... more) {
      return site.run("export", more);
    }

    private Command.Result conditional(String... more) {
      List<String> line = new ArrayList<>(List.of(more));
      line.add(CONDITIONAL);
      return site.run("export", line.toArray(String[]::new));
    }

    /** A refusal of the epoch doesn't prove that the server has no place for records. */
    @ParameterizedTest
    @ValueSource(strings = {"STATUS_413", "WHOLE_400", "STATUS_422"})
    void refusedButCarriedOut(String kind) throws IOException {
      Fault fault =
          new Fault(Fault.Kind.valueOf(kind), Fault.Type.TRANSACTION, 1, FOREVER, null, true);
      site.run(List.of(fault), "export", CONDITIONAL);
      Site.delete(site.journal());
      site.write(1, WITHOUT_A_THERAPY);
      assertTrue(conditional());
      Command.Result second = conditional();
      assertTrue(second);
      assertThat(second.code()).isZero();
    }

    /**
     * A refusal to read the records may be an accident: the cases of that run are listed as well.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void refusedToBeReadByAccident(int times) throws IOException {
      Fault fault = new Fault(Fault.Kind.STATUS_422, Fault.Type.READ_BATCH, 1, times, null, false);
      site.run(List.of(fault), "export");
      Site.delete(site.journal());
      site.write(1, WITHOUT_A_THERAPY);
      assertTrue(export("--only", CaseText.id(2)));
      assertTrue(export());
      assertThat(site.differences()).matches(Oracle.Differences::none);
    }

    @Test
    void refusedToBeReadUntilTheLastCase() throws IOException {
      export();
      Site.delete(site.journal());
      site.write(1, WITHOUT_A_THERAPY);
      Fault first = new Fault(Fault.Kind.STATUS_422, Fault.Type.READ_BATCH, 1, 1, null, false);
      Fault second = new Fault(Fault.Kind.STATUS_422, Fault.Type.READ_BATCH, 3, 1, null, false);
      Command.Result result = site.run(List.of(first, second), "export");
      assertThat(result.err()).contains("only during this run");
      assertTrue(result);
      assertTrue(export());
      assertThat(site.differences()).matches(Oracle.Differences::none);
    }

    /** What the server had lost when it was read may be there again. */
    @Test
    void restoredToAnEarlierStateAndThenToALaterOne() throws IOException {
      site.server().store().reset(ServerOptions.plain().withoutBasic(400));
      export();
      FhirStore.Snapshot later = site.server().store().backup();
      emptyServer();
      site.write(1, WITHOUT_A_THERAPY);
      export();
      site.server().store().restore(later);
      assertTrue(export());
      assertThat(site.differences()).matches(Oracle.Differences::none);
    }

    /** What isn't known when a run begins isn't judged by it. */
    @Test
    void orphansThatBecomeKnownOnTheWay() throws IOException {
      export();
      Site.delete(site.journal());
      site.remove(3);
      Fault busy =
          new Fault(
              Fault.Kind.STATUS_429, Fault.Type.ANY, 1, 1, "Wed, 21 Oct 2099 07:28:00 GMT", false);
      Command.Result first = site.run(List.of(busy), "export", "--complete");
      assertThat(first.code()).as(first.err()).isNotZero();
      assertThat(export("--complete").code()).isZero();
      assertThat(site.differences().gone()).isEmpty();
    }

    @Test
    void nothingToVerifyWhereTheServerDoesNotTell() throws IOException {
      export();
      for (int number = 1; number <= 3; number++) {
        site.remove(number);
      }
      Site.delete(site.journal());
      Fault refused = new Fault(Fault.Kind.STATUS_413, Fault.Type.READ_BATCH, 1, 1, null, false);
      assertThat(site.run(List.of(refused), "verify").code()).isNotZero();
    }

    /** Accidents don't make a run read one by one for ever. */
    @Test
    void refusedBatchesAreTriedInFullAgain() throws IOException {
      export();
      Site.delete(site.journal());
      Fault tooLarge = new Fault(Fault.Kind.STATUS_413, Fault.Type.READ_BATCH, 2, 4, null, false);
      assertThat(site.run(List.of(tooLarge), "export").code()).isZero();
      assertThat(site.server().requests()).isLessThan(150);
    }

    /** Another client has deleted what a resource refers to that is retracted. */
    @Test
    void retractedWithAReferenceToWhatWasDeleted() throws IOException {
      site.server().store().reset(ServerOptions.hapi());
      assertThat(conditional().code()).isZero();
      site.server().store().erase(condition());
      site.write(1, WITHOUT_A_THERAPY);
      assertThat(conditional("--full").code()).isZero();
      assertThat(site.differences()).matches(Oracle.Differences::none);
    }

    @Test
    void retractedWithAReferenceToWhatNobodyWants() throws IOException {
      site.server().store().reset(ServerOptions.hapi());
      assertThat(export().code()).isZero();
      site.server().store().erase(condition());
      site.remove(1);
      Command.Result result = export("--complete", "--full");
      assertThat(result.code()).as(result.err()).isZero();
      assertThat(site.differences().gone()).isEmpty();
    }

    /** The path of the condition of the first case. */
    private String condition() {
      return site.pathOf(1, "Condition");
    }
  }
}
