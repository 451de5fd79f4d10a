package io.github.dynactin.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagesTest {
  private static final String SET = "http://guide.test/ValueSet/colours";

  private final Path temp;

  PackagesTest(@TempDir Path temp) {
    this.temp = temp;
  }

  private static Map<String, String> content(String version) {
    return Map.of(
        "package.json",
        """
        {"name": "test.guide", "version": "%s", "canonical": "http://guide.test"}
        """
            .formatted(version),
        "ValueSet-colours.json",
        """
        {"resourceType": "ValueSet", "url": "%s", "version": "%s", "status": "active"}
        """
            .formatted(SET, version),
        "Patient-p.json",
        """
        {"resourceType": "Patient", "id": "p"}
        """);
  }

  private static void unpacked(Path folder, String version) throws IOException {
    Files.createDirectories(folder.resolve("package"));
    for (Map.Entry<String, String> file : content(version).entrySet()) {
      Files.writeString(folder.resolve("package").resolve(file.getKey()), file.getValue());
    }
  }

  private static void packed(Path file, Map<String, String> content) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
      for (Map.Entry<String, String> each : content.entrySet()) {
        byte[] bytes = each.getValue().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry("package/" + each.getKey());
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
      }
    }
  }

  @Test
  void readsPackedAndUnpackedOnesOfAFolder() throws IOException {
    packed(temp.resolve("a.tgz"), content("1.0.0"));
    unpacked(temp.resolve("b"), "10.0.0");
    Files.writeString(temp.resolve("README.md"), "no package");
    Packages packages = Packages.in(temp);
    assertThat(packages.issues()).isEmpty();
    assertThat(packages.ids())
        .containsExactly(PackageId.parse("test.guide#1.0.0"), PackageId.parse("test.guide#10.0.0"));
    assertThat(packages.find("ValueSet", Canonical.parse(SET + "|1.0.0"))).isPresent();
    assertThat(packages.find("ValueSet", Canonical.parse(SET + "|2.0.0"))).isEmpty();
    assertThat(packages.find("CodeSystem", Canonical.parse(SET))).isEmpty();
  }

  @Test
  void withoutAVersionTheNewestAnswers() throws IOException {
    unpacked(temp.resolve("a"), "9.0.0");
    unpacked(temp.resolve("b"), "10.0.0");
    assertThat(Packages.in(temp).find("ValueSet", Canonical.parse(SET)).orElseThrow().canonical())
        .isEqualTo(Canonical.parse(SET + "|10.0.0"));
  }

  @Test
  void readsTheNamedOnesOfACache() throws IOException {
    unpacked(temp.resolve("test.guide#1.0.0"), "1.0.0");
    unpacked(temp.resolve("test.guide#2.0.0"), "2.0.0");
    PackageId wanted = PackageId.parse("test.guide#1.0.0");
    PackageId absent = PackageId.parse("test.guide#3.0.0");
    Packages packages = Packages.fromCache(temp, List.of(wanted, absent));
    assertThat(packages.ids()).containsExactly(wanted);
    assertThat(packages.issues())
        .extracting(i -> i.origin().file())
        .containsExactly("test.guide#3.0.0");
  }

  @Test
  void aBrokenPackageIsNamedAndTheOthersServe() throws IOException {
    packed(temp.resolve("good.tgz"), content("1.0.0"));
    packed(temp.resolve("bare.tgz"), Map.of("x.json", "{}"));
    packed(temp.resolve("garbled.tgz"), Map.of("package.json", "{", "x.json", "{"));
    Files.writeString(temp.resolve("nonsense.tgz"), "nonsense");
    byte[] whole = Files.readAllBytes(temp.resolve("good.tgz"));
    Files.write(temp.resolve("short.tgz"), Arrays.copyOf(whole, whole.length / 2));
    Packages packages = Packages.in(temp);
    assertThat(packages.ids()).containsExactly(PackageId.parse("test.guide#1.0.0"));
    assertThat(packages.issues())
        .extracting(Issue::code)
        .containsOnly(IssueCode.PROFILE_UNAVAILABLE);
    assertThat(packages.issues())
        .extracting(i -> i.origin().file())
        .containsExactly("bare.tgz", "garbled.tgz", "nonsense.tgz", "short.tgz");
  }

  @Test
  void aFolderThatIsNotThereIsAnIssue() {
    assertThat(Packages.in(temp.resolve("absent")).issues()).hasSize(1);
  }

  @Test
  void twoLotsOfPackagesMakeOne() throws IOException {
    unpacked(temp.resolve("a/x"), "1.0.0");
    unpacked(temp.resolve("b/x"), "2.0.0");
    Packages both = Packages.in(temp.resolve("a")).and(Packages.in(temp.resolve("b")));
    assertThat(both.ids()).hasSize(2);
  }
}
