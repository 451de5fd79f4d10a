package io.github.dynactin.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.encoding.Scores;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.StudiedRegion;
import io.github.dynactin.reader.maf.MafReader;
import io.github.dynactin.reader.vcf.VcfReader;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;

/**
 * The readers of VCF and MAF, each to named findings, beside the floor: unpacking the same bytes
 * and splitting them into lines. {@code mvn -Pjmh test-compile exec:exec@jmh
 * -Djmh.benchmark=io.github.dynactin.reader.ReaderBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReaderBenchmark {
  private static final int RECORDS = 10_000;

  private final byte[] vcf = packed(vcf());
  private final byte[] maf = packed(maf());
  private final FindingSettings settings =
      FindingSettings.of("assay").withAssembly(GenomeAssembly.GRCH38);

  /** VCF, annotated, with genotype, reads and fraction. */
  @Benchmark
  public long vcfOurs() throws InputRefusedException {
    return read(new VcfReader(), "a.vcf.gz", vcf);
  }

  /** The floor of the same file. */
  @Benchmark
  public long vcfFloor() throws IOException {
    return lines(vcf);
  }

  /** MAF. */
  @Benchmark
  public long mafOurs() throws InputRefusedException {
    return read(new MafReader(), "a.maf.gz", maf);
  }

  /** The floor of the same file. */
  @Benchmark
  public long mafFloor() throws IOException {
    return lines(maf);
  }

  private long read(FindingReader reader, String name, byte[] file) throws InputRefusedException {
    Nowhere sink = new Nowhere();
    reader.read(Source.of(name, file), settings, sink);
    if (sink.findings != RECORDS) {
      throw new IllegalStateException("findings: " + sink.findings);
    }
    return sink.findings;
  }

  private static long lines(byte[] file) throws IOException {
    long length = 0;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(file), 1 << 16), UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        length += line.length();
      }
    }
    return length;
  }

  private static String vcf() {
    StringBuilder text =
        new StringBuilder(
            """
            ##fileformat=VCFv4.2
            ##reference=GRCh38
            ##INFO=<ID=CSQ,Number=.,Type=String,Description="Format: Allele|Consequence|IMPACT|SYMBOL|Gene|Feature_type|Feature|HGVSc|HGVSp|PICK|HGNC_ID">
            #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS
            """);
    for (int i = 0; i < RECORDS; i++) {
      text.append("7\t").append(10_000 + 37 * i).append("\trs").append(1 + i);
      text.append("\tC\tT\t50\tPASS\tCSQ=T|missense_variant|MODERATE|EGFR|ENSG00000146648|");
      text.append("Transcript|ENST00000275493.7|ENST00000275493.7:c.").append(1 + i);
      text.append("C>T|ENSP00000275493.2:p.Ala").append(1 + i / 3).append("Val|1|HGNC:3236");
      text.append("\tGT:AD:DP:AF\t0/1:20,").append(1 + i % 30).append(":70:0.4").append(i % 99);
      text.append('\n');
    }
    return text.toString();
  }

  private static String maf() {
    StringBuilder text =
        new StringBuilder(
            "Hugo_Symbol\tNCBI_Build\tChromosome\tStart_Position\tEnd_Position\tVariant_Classification"
                + "\tReference_Allele\tTumor_Seq_Allele1\tTumor_Seq_Allele2\tTumor_Sample_Barcode"
                + "\tHGVSc\tHGVSp_Short\tt_depth\tt_alt_count\n");
    for (int i = 0; i < RECORDS; i++) {
      int at = 10_000 + 37 * i;
      text.append("EGFR\tGRCh38\tchr7\t").append(at).append('\t').append(at);
      text.append("\tMissense_Mutation\tC\tC\tT\tS1\tc.").append(1 + i).append("C>T\tp.A");
      text.append(1 + i / 3).append("V\t70\t").append(1 + i % 30).append('\n');
    }
    return text.toString();
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  private static final class Nowhere implements FindingSink {
    private long findings;

    @Override
    public void finding(Finding finding) {
      findings++;
    }

    @Override
    public void called(StudiedRegion region) {}

    @Override
    public void uncalled(StudiedRegion region) {}

    @Override
    public void issue(Issue issue) {}
  }

  /** Runs all and prints the ratios. */
  public static void main(String[] args) throws RunnerException {
    Scores scores = Scores.of(ReaderBenchmark.class);
    scores.print("VCF records to findings", "vcfOurs", "vcfFloor", RECORDS);
    scores.print("MAF rows to findings", "mafOurs", "mafFloor", RECORDS);
  }
}
