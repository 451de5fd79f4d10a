package io.github.dynactin;

import io.github.dynactin.testing.LiveHeap;
import io.github.dynactin.testing.NumberedCase;
import java.time.Duration;
import java.util.Locale;

/** A process that converts and validates many cases and prints its live heap on the way. */
final class LongRun {
  /** Starts each line of output; cases, bytes of live heap and CPU seconds follow. */
  static final String LINE = "live heap ";

  private static final int VARIED_EVERY = 50;

  private LongRun() {}

  /** Runs with one argument, the number of cases. Measures after 1,000, 10,000 and all cases. */
  public static void main(String... arguments) {
    int cases = Integer.parseInt(arguments[0]);
    Pipeline pipeline = Pipeline.builder(IdKey.demo()).build();
    for (int number = 1; number <= cases; number++) {
      TextResult result =
          pipeline.validate(
              number % VARIED_EVERY == 0
                  ? NumberedCase.varied(number)
                  : NumberedCase.small(number));
      if (!result.isGood()) {
        throw new IllegalStateException(result.reportJson());
      }
      if (number == 1_000 || number == 10_000 || number == cases) {
        System.out.printf(
            Locale.ROOT, "%s%d %d %d%n", LINE, number, LiveHeap.bytes(), cpuSeconds());
      }
    }
  }

  private static long cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toSeconds();
  }
}
