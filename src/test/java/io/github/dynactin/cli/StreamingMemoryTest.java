package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file whose resources would take many times the memory that the process has. Ordinarily some ten
 * thousand records; {@code -Ddynactin.records=1000000} for more.
 */
@Tag("nightly")
class StreamingMemoryTest {
  private static final int RECORDS = Integer.getInteger("dynactin.records", 40_000);

  @TempDir private Path folder = Path.of("");

  @Test
  void aLongFileGoesThroughSmallMemory() throws IOException, InterruptedException {
    Path vcf = folder.resolve("long.vcf");
    write(vcf);
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx80m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Dynactin.class.getName(),
                "convert",
                vcf.toString(),
                "--to",
                "ndjson",
                "-o",
                out.toString(),
                "--patient",
                "p1",
                "--specimen",
                "blood",
                "--assay",
                "genome")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    try (Stream<String> lines = Files.lines(out.resolve("Observation.ndjson"))) {
      assertThat(lines.count()).isEqualTo(2L * RECORDS);
    }
    assertThat(Files.size(out.resolve("Observation.ndjson")))
        .as("more than the process had")
        .isGreaterThan(160L << 20);
  }

  private static void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("##fileformat=VCFv4.2\n##reference=GRCh38\n");
      out.write("##INFO=<ID=CSQ,Number=.,Type=String,Description=\"Format: Allele|Consequence");
      out.write("|SYMBOL|HGVSc|PICK\">\n");
      out.write("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS\n");
      for (int i = 0; i < RECORDS; i++) {
        out.write("1\t" + (10_000 + 20 * i) + "\trs" + (i + 1) + "\tA\tG\t9\tPASS\tCSQ=G|");
        out.write("intron_variant|GENE" + (i % 20_000) + "|c." + (i + 1) + "+2A>G|1");
        out.write("\tGT:AD:DP:AF\t0/1:" + (i % 50) + ",9:60:0.4\n");
      }
    }
  }
}
