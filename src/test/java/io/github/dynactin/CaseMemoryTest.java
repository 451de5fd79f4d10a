package io.github.dynactin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.testing.LiveHeap;
import io.github.dynactin.testing.NumberedCase;
import org.junit.jupiter.api.Test;

/**
 * A pipeline does not keep the cases that it has converted and validated. {@link LongRunTest} does
 * the same for more cases.
 */
class CaseMemoryTest {
  private static final int ROUNDS = 4;
  private static final int CASES = 40;

  /** Includes one cached address per case, which is not cached without limit. */
  private static final long MAX_BYTES_PER_CASE = 20_000;

  @Test
  void validatedCasesAreNotKept() {
    Pipeline pipeline = ExampleCase.pipeline();
    round(pipeline, 0); // loads classes and definitions
    long smallest = Long.MAX_VALUE;
    long before = LiveHeap.bytes();
    for (int round = 1; round < ROUNDS; round++) {
      round(pipeline, round);
      long after = LiveHeap.bytes();
      smallest = Math.min(smallest, (after - before) / CASES);
      before = after;
    }
    assertThat(smallest)
        .as("bytes per case, in the round with the least growth")
        .isLessThan(MAX_BYTES_PER_CASE);
  }

  private static void round(Pipeline pipeline, int round) {
    for (int i = 0; i < CASES; i++) {
      assertThat(pipeline.validate(NumberedCase.varied(round * CASES + i)).isGood()).isTrue();
    }
  }
}
