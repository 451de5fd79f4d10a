package io.github.dynactin.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.ReaderSettings;
import io.github.dynactin.reader.Readers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourceTest {
  private static final String CASE =
      "{\"dynactinCase\": 1, \"id\": \"%s\", \"subject\": {\"id\": \"p\", \"sex\": \"FEMALE\"}}";

  @TempDir private Path folder = Path.of("");

  @Test
  void aFolderIsLookedThroughInTheOrderOfItsNames() throws IOException {
    write("b/2.json", CASE.formatted("two"));
    write("b/1.json", CASE.formatted("one"));
    write("a.ndjson", CASE.formatted("three") + "\n" + CASE.formatted("four") + "\n");
    assertThat(ids(folder.toString())).containsExactly("three", "four", "one", "two");
  }

  @Test
  void whatIsNoCaseIsToldAndWhatIsCalledLikeOneIsMissed() throws IOException {
    write("case.json", CASE.formatted("one"));
    write("empty.json", "");
    write("README.txt", "cases of November");
    write("calls.vcf", "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n");
    write(".case.json.part", "{\"dyna");
    Listing listing = list(folder.toString());
    assertThat(names(listing)).containsExactly("case.json", "empty.json");
    assertThat(listing.notes())
        .extracting(issue -> issue.code() + " " + Path.of(issue.origin().file()).getFileName())
        .containsExactly("FILE_PASSED_OVER README.txt", "LEFT_OUT calls.vcf");
    assertThat(listing.notes()).noneMatch(Issue::isError);
    assertThat(read(listing).get(1).read().issues()).anyMatch(Issue::isError);
  }

  @Test
  void linksToFilesAreFollowedAndLinksToFoldersAreNot() throws IOException {
    write("real/case.json", CASE.formatted("one"));
    Path mount = Files.createDirectory(folder.resolve("mount"));
    Files.createSymbolicLink(mount.resolve("case.json"), folder.resolve("real/case.json"));
    Files.createSymbolicLink(mount.resolve("around"), folder);
    Listing listing = list(mount.toString());
    assertThat(names(listing)).containsExactly("case.json");
    assertThat(listing.notes()).extracting(Issue::code).containsExactly(IssueCode.FILE_PASSED_OVER);
  }

  @Test
  void aFolderThatCanNotBeReadIsNotAnEmptyOne() throws IOException {
    Path shut = Files.createDirectory(folder.resolve("shut"));
    assumeTrue(shut.toFile().setReadable(false) && !Files.isReadable(shut), "root reads all");
    assertThat(read(list(folder.toString()))).singleElement().matches(FileSourceTest::isRefused);
  }

  @Test
  void aPatternMatchesFilesAndOneThatMatchesNothingIsAnError() throws IOException {
    write("2026/one.json", CASE.formatted("one"));
    write("2026/deep/two.json", CASE.formatted("two"));
    write("2025/three.json", CASE.formatted("three"));
    assertThat(ids(folder + "/2026/*.json")).containsExactly("one");
    assertThat(ids(folder + "/2026/**.json")).containsExactly("two", "one");
    assertThat(ids(folder + "/20*/{one,three}.json")).containsExactly("three", "one");
    assertThat(read(list(folder + "/2027/*.json")))
        .singleElement()
        .matches(FileSourceTest::isRefused);
    assertThat(read(list(folder + "/[.json"))).singleElement().matches(FileSourceTest::isRefused);
  }

  @Test
  void aFileIsReadOnceHoweverOftenItIsNamed() throws IOException {
    Path file = write("one.json", CASE.formatted("one"));
    assertThat(ids(file.toString(), folder.toString(), folder + "/./*.json"))
        .containsExactly("one");
  }

  @Test
  void standardInputHasACaseALineAndABadLineCostsOne() {
    String lines = CASE.formatted("one") + "\n{\"dynactinCase\": 1,\n\n" + CASE.formatted("two");
    List<SourceCase> read = read(source(stream(lines), "-").open().list(Window.all()));
    assertThat(read).hasSize(3);
    assertThat(read.get(0).id()).isPresent();
    assertThat(read.get(1).read().issues())
        .singleElement()
        .matches(issue -> issue.origin().toString().startsWith("standard input line 2"));
    assertThat(read.get(2).id()).hasValueSatisfying(id -> assertThat(id.value()).isEqualTo("two"));
  }

  @Test
  void standardInputMayHoldOneCaseOverManyLines() {
    String pretty = CASE.formatted("one").replace(", ", ",\n  ");
    assertThat(read(source(stream(pretty), "-").open().list(Window.all()))).hasSize(1);
  }

  @Test
  void aCaseChangesWithItsFileAndWithTheFilesBesideIt() throws IOException {
    Path file = write("a/one.json", CASE.formatted("one"));
    Path calls = write("a/calls/one.vcf", "##fileformat=VCFv4.2\n");
    write("b/two.json", CASE.formatted("two"));
    FileTime later = FileTime.from(Instant.now().plusSeconds(3600));
    Files.setLastModifiedTime(calls, later);
    List<SourceCase> read = read(list(file.toString(), folder.resolve("b").toString()));
    assertThat(read.get(0).changed()).contains(later.toInstant());
    assertThat(read.get(1).changed())
        .hasValueSatisfying(at -> assertThat(at).isBefore(later.toInstant()));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, UTF_8);
  }

  private static boolean isRefused(SourceCase read) {
    return read.read().issues().stream().anyMatch(Issue::isError);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static FileSource source(InputStream input, String... named) {
    Readers readers = Readers.standard();
    CaseReading reading = source -> readers.read(source, ReaderSettings.standard());
    FileKinds kinds = FileKinds.standard(false);
    return new FileSource(Arrays.asList(named), reading, kinds, true, input, Clock.systemUTC());
  }

  private static Listing list(String... named) {
    return source(InputStream.nullInputStream(), named).open().list(Window.all());
  }

  private static List<String> names(Listing listing) {
    return listing.parts().stream().map(p -> Path.of(p.name()).getFileName().toString()).toList();
  }

  private static List<SourceCase> read(Listing listing) {
    List<SourceCase> all = new ArrayList<>();
    for (Part part : listing.parts()) {
      try (Stream<SourceCase> cases = part.cases()) {
        cases.forEach(all::add);
      }
    }
    return all;
  }

  private static List<String> ids(String... named) {
    return read(list(named)).stream()
        .map(SourceCase::read)
        .map(ReadCase::oncologyCase)
        .map(read -> read.map(c -> c.id().value()).orElse("refused"))
        .toList();
  }
}
