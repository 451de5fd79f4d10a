package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.testing.OfficialPackages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code convert --to ndjson}, from the command line to the files. */
class NdjsonTest {
  private static final String HEADER =
      """
      ##fileformat=VCFv4.2
      ##reference=GRCh38
      #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tTUMOR
      """;

  @TempDir private Path folder = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void name() {
    out = folder.resolve("out");
  }

  @Test
  void aCaseIsItsResourcesOneOnEachLine() throws IOException {
    Ran ran = Ran.dynactin("convert", ExampleCase.FIRST, "--to", "ndjson", "-o", out);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("101 resources in 8 files");
    Bundle bundle =
        OfficialPackages.context()
            .newJsonParser()
            .parseResource(Bundle.class, Ran.dynactin("convert", ExampleCase.FIRST).out());
    Set<String> written = new TreeSet<>();
    for (Path file : files()) {
      String type = file.getFileName().toString().replace(".ndjson", "");
      for (String line : Files.readAllLines(file)) {
        assertThat(line).startsWith("{\"resourceType\":\"" + type + "\"").endsWith("}");
        written.add(
            type
                + "/"
                + OfficialPackages.context()
                    .newJsonParser()
                    .parseResource(line)
                    .getIdElement()
                    .getIdPart());
      }
    }
    List<String> expected =
        bundle.getEntry().stream().map(entry -> entry.getRequest().getUrl()).sorted().toList();
    assertThat(written).containsExactlyElementsOf(expected);
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))))
        .isEqualTo("rw-------");
  }

  @Test
  void aBadCaseLeavesNoFolder() throws IOException {
    Ran ran = Ran.dynactin("convert", Broken.in(folder), "--to", "ndjson", "-o", out);
    assertThat(ran.code()).isEqualTo(65);
    assertThat(ran.err()).contains(Broken.PLACE);
    assertThat(out).doesNotExist();
  }

  @Test
  void aPackedFileThatIsDamagedLeavesNothing() throws IOException {
    Path whole = packed(5_000);
    byte[] bytes = Files.readAllBytes(whole);
    Ran good = convert(whole);
    assertThat(good.code()).as(good.err()).isZero();
    assertThat(Files.readAllLines(out.resolve("Observation.ndjson"))).hasSize(5_000);

    Path cut = folder.resolve("cut.vcf.gz");
    out = folder.resolve("other");
    Files.write(cut, Arrays.copyOf(bytes, bytes.length * 2 / 3));
    Ran ran = convert(cut);
    assertThat(ran.code()).as(ran.err()).isEqualTo(65);
    assertThat(ran.err()).contains("the packed file is cut off or damaged here");
    assertThat(out).doesNotExist();

    byte[] damaged = bytes.clone();
    for (int i = 0; i < 64; i++) {
      int at = bytes.length / 2 + i;
      damaged[at] = (byte) (damaged[at] ^ 0x55);
    }
    Files.write(cut, damaged);
    assertThat(convert(cut).code()).isEqualTo(65);
    assertThat(out).doesNotExist();
  }

  @Test
  void aFileWhoseLastLineIsCutOffLeavesNothing() throws IOException {
    Path file = folder.resolve("cut.vcf");
    Files.writeString(file, HEADER + records(900).strip());
    Files.createDirectory(out);
    Files.writeString(out.resolve("notes.txt"), "mine");
    Ran ran = convert(file);
    assertThat(ran.code()).isEqualTo(65);
    assertThat(ran.err()).contains("error INPUT_CUT_OFF");
    assertThat(out).isDirectoryContaining(other -> other.endsWith("notes.txt"));
    assertThat(files()).hasSize(1);
  }

  @Test
  void neverMixesWithFilesThatAreThere() throws IOException {
    Path file = packed(10);
    assertThat(convert(file).code()).isZero();
    Ran again = convert(file);
    assertThat(again.code()).isEqualTo(78);
    assertThat(again.err()).contains("--output", "name another folder");
    assertThat(files()).hasSize(6);
  }

  @Test
  void wantsAFolderAndAKnownForm() {
    Ran nowhere = Ran.dynactin("convert", ExampleCase.FIRST, "--to", "ndjson");
    assertThat(nowhere.code()).isEqualTo(78);
    assertThat(nowhere.err()).contains("--to ndjson: name a folder with --output");
    Ran unknown = Ran.dynactin("convert", ExampleCase.FIRST, "--to", "xml", "-o", out);
    assertThat(unknown.code()).isEqualTo(64);
    assertThat(unknown.err()).contains("bundle or ndjson");
  }

  @Test
  void issuesAreFewHoweverManyRecordsHaveThem() throws IOException {
    Path file = folder.resolve("odd.vcf");
    StringBuilder odd = new StringBuilder(HEADER);
    for (int i = 0; i < 3_000; i++) {
      odd.append("1\t" + (1000 + i) + "\t.\tA\tQQ\t.\tPASS\t.\tGT\t0/1\n");
    }
    Files.writeString(file, odd + records(3));
    Ran ran = convert(file);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err().lines().count()).isLessThan(40);
    assertThat(ran.err()).contains("3000 left out: can't be read as it is written");
  }

  private Ran convert(Path file) {
    return Ran.dynactin(
        "convert",
        file,
        "--to",
        "ndjson",
        "-o",
        out,
        "--patient",
        "p1",
        "--specimen",
        "biopsy",
        "--assay",
        "exome");
  }

  private static String records(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("2\t" + (1000 + 10 * i) + "\t.\tA\tG\t.\tPASS\t.\tGT:AD\t0/1:" + i + ",7\n");
    }
    return text.toString();
  }

  private Path packed(int count) throws IOException {
    Path file = folder.resolve("whole.vcf.gz");
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      packed.write((HEADER + records(count)).getBytes(UTF_8));
    }
    return file;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(out)) {
      return all.sorted().toList();
    }
  }
}
