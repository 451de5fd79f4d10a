package io.github.dynactin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Thousands of cases in one process with a heap of 512 MB: as many as {@code
 * -Ddynactin.longRunCases} says. 100,000, as in the soak, take ten minutes of CPU time.
 */
@Tag("deep")
class LongRunTest {
  private static final int CASES = Integer.getInteger("dynactin.longRunCases", 10_000);
  private static final long MAX_GROWTH = 4_000_000;
  private static final double MB = 1e6;

  /** A line of {@link LongRun}. */
  private record Measurement(int cases, long liveHeap, long cpuSeconds) {
    static Measurement parse(String line) {
      String[] numbers = line.substring(LongRun.LINE.length()).split(" ", -1);
      return new Measurement(
          Integer.parseInt(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
    }

    @Override
    public String toString() {
      return "%.1f MB after %,d cases (%d s of CPU)".formatted(liveHeap / MB, cases, cpuSeconds);
    }
  }

  @Test
  void theLiveHeapDoesNotGrowWithTheNumberOfCases() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LongRun.class.getName(),
                String.valueOf(CASES))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    List<Measurement> measurements =
        output.lines().filter(l -> l.startsWith(LongRun.LINE)).map(Measurement::parse).toList();
    System.out.println("Live heap at -Xmx512m: " + measurements);
    assertThat(measurements).hasSizeGreaterThan(1);
    long first = measurements.get(0).liveHeap();
    assertThat(measurements)
        .as("bytes more than after the first measurement")
        .allMatch(each -> each.liveHeap() - first < MAX_GROWTH);
  }
}
