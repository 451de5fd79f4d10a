package io.github.dynactin.reader.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatsTest {
  private final Repeats repeats = new Repeats();

  @Test
  void whatHasTwoEndsIsKnownHoweverLongTheFile() {
    assertThat(repeats.isFirst(id(1), 100, true)).isTrue();
    assertThat(repeats.isFirst(id(2), 100, false)).isTrue();
    for (int i = 10; !repeats.isForgetful(); i++) {
      assertThat(repeats.isFirst(id(i), 100 * i, false)).isTrue();
    }
    repeats.contigEnds();
    assertThat(repeats.isFirst(id(1), 5_000, true)).isFalse();
    assertThat(repeats.isFull()).isFalse();
  }

  @Test
  void isFullBeforeMemoryIs() {
    for (int i = 0; !repeats.isFull(); i++) {
      assertThat(i).isLessThan(1_000_000);
      repeats.isFirst(id(i), 100, true);
    }
    assertThat(repeats.isFirst(id(3), 100, true)).isFalse();
  }

  /** As names of findings end, in order and without repeats. */
  private static String id(long number) {
    return "assay.%020x".formatted((number * 0x9E3779B97F4A7C15L) << 1);
  }
}
