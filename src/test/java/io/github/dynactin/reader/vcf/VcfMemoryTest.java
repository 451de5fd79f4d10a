package io.github.dynactin.reader.vcf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.StudiedRegion;
import io.github.dynactin.reader.FindingSink;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.ReadFindings;
import io.github.dynactin.reader.Source;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two million records in a process that has 64 MB: memory doesn't grow with the file. */
class VcfMemoryTest {
  private static final int RECORDS = 2_000_000;

  @Test
  void readsTwoMillionRecordsInSmallMemory() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                VcfMemoryTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
    assertThat(process.waitFor()).as(said).isZero();
  }

  /** Ends with 1 if not every record became a finding. */
  public static void main(String[] arguments) throws InputRefusedException {
    Source source = Source.once("generated.vcf", new Generated());
    ReadFindings read = new VcfReader().read(source, Vcf.SETTINGS, new Nowhere());
    if (read.findings() != RECORDS) {
      throw new IllegalStateException("findings: " + read.findings());
    }
  }

  private static final class Nowhere implements FindingSink {
    @Override
    public void finding(Finding finding) {}

    @Override
    public void called(StudiedRegion region) {}

    @Override
    public void uncalled(StudiedRegion region) {}

    @Override
    public void issue(Issue issue) {}
  }

  /** A file that is never whole anywhere. */
  private static final class Generated extends InputStream {
    private static final List<String> BASES = List.of("A\tC", "C\tG", "G\tT", "T\tA");

    private byte[] line = Vcf.text("S").getBytes(ISO_8859_1);
    private int at;
    private int record;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (at == line.length && !next()) {
        return -1;
      }
      int count = Math.min(length, line.length - at);
      System.arraycopy(line, at, bytes, offset, count);
      at += count;
      return count;
    }

    private boolean next() {
      if (record == RECORDS) {
        return false;
      }
      line =
          ("7\t"
                  + (1000 + 40 * record)
                  + "\t.\t"
                  + BASES.get(record % 4)
                  + "\t.\tPASS\tDP=9\tGT:AD:DP\t0/1:4,5:9\n")
              .getBytes(ISO_8859_1);
      at = 0;
      record++;
      return true;
    }
  }
}
