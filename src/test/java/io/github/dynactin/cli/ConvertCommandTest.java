package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.testing.OfficialPackages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void writesATransactionAndNothingElseToStandardOutput() {
    Ran ran = Ran.dynactin("convert", ExampleCase.FIRST);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("{").endsWith("}\n");
    assertThat(bundle(ran.out()).getType()).isEqualTo(BundleType.TRANSACTION);
    assertThat(bundle(ran.out()).getEntry()).isNotEmpty();
  }

  @Test
  void writesTheSameToAFileThatIsItsOwnersOnly() throws IOException {
    Path file = Files.writeString(folder.resolve("bundle.json"), "old");
    Ran ran = Ran.dynactin("convert", ExampleCase.FIRST, "-o", file);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(file).hasContent(Ran.dynactin("convert", ExampleCase.FIRST).out());
    assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void readsStandardInput() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(ExampleCase.text(ExampleCase.FIRST).getBytes(UTF_8)));
    try {
      assertThat(bundle(Ran.dynactin("convert", "-").out()).getEntry()).isNotEmpty();
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void turnsAwayAFormatThatThereIsNot() {
    Ran ran = Ran.dynactin("convert", ExampleCase.FIRST, "--format", "fax");
    assertThat(ran.code()).isEqualTo(64);
    assertThat(ran.err()).contains("--format", "the formats are: ", "--help");
  }

  @Test
  void saysWhereAnInputIsBrokenAndKeepsItsValueToItself() throws IOException {
    Ran ran = Ran.dynactin("convert", Broken.in(folder), "-o", folder.resolve("bundle.json"));
    assertThat(ran.code()).isEqualTo(65);
    assertThat(ran.err()).contains("broken.json", Broken.PLACE, "Use one of the values");
    assertThat(ran.err()).doesNotContain(Broken.VALUE);
    assertThat(folder.resolve("bundle.json")).doesNotExist();
  }

  @Test
  void saysWhyAnInputIsNone() {
    Ran absent = Ran.dynactin("convert", folder.resolve("absent.json"));
    assertThat(absent.code()).isEqualTo(65);
    assertThat(absent.err()).contains("there is no such file");
    Ran ofAFolder = Ran.dynactin("convert", folder);
    assertThat(ofAFolder.code()).isEqualTo(65);
    assertThat(ofAFolder.err()).contains("this is a folder; name the files in it");
  }

  @Test
  void saysWhyItsOutputCannotBeWritten() {
    Ran ofAFolder = Ran.dynactin("convert", ExampleCase.FIRST, "-o", folder);
    assertThat(ofAFolder.code()).isEqualTo(78);
    assertThat(ofAFolder.err()).contains("--output", "it is a folder");
    Ran nowhere = Ran.dynactin("convert", ExampleCase.FIRST, "-o", folder.resolve("x/y.json"));
    assertThat(nowhere.code()).isEqualTo(78);
    assertThat(nowhere.err()).contains("--output", "its folder doesn't exist");
  }

  private static Bundle bundle(String json) {
    return OfficialPackages.context().newJsonParser().parseResource(Bundle.class, json);
  }
}
