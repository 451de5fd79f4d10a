package io.github.dynactin.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void aPercentileIsOneOfTheNumbers() {
    Samples samples = new Samples();
    for (int i = 1000; i >= 1; i--) {
      samples.add(i);
    }
    assertThat(samples.count()).isEqualTo(1000);
    assertThat(samples.sum()).isEqualTo(500_500);
    assertThat(samples.percentile(50)).isEqualTo(500);
    assertThat(samples.percentile(99)).isEqualTo(990);
    assertThat(samples.percentile(100)).isEqualTo(1000);
    assertThat(samples.percentile(0.01)).isEqualTo(1);
    samples.add(0);
    assertThat(samples.percentile(0.01)).isZero();
  }

  @Test
  void ofNothingItIsNothing() {
    assertThat(new Samples().percentile(50)).isZero();
    assertThatThrownBy(() -> new Samples().percentile(0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
