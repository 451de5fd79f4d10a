package io.github.dynactin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong nanos = new AtomicLong();
  private final Pace pace = new Pace(nanos::get);

  @Test
  void saysNothingBeforeItKnows() {
    nanos.set(10 * SECOND);
    assertThat(pace.words(0, 10)).isEmpty();
    assertThat(pace.inAll()).isEmpty();
  }

  @Test
  void tellsTheRateAndTheTimeThatIsLeft() {
    pace.finished();
    nanos.set(30 * SECOND);
    assertThat(pace.words(0, 1)).isEqualTo(" [2.0 cases/min]");
    assertThat(pace.words(1, 10)).isEqualTo(" [2.0 cases/min, about 4 min 30 s left]");
    for (int i = 0; i < 99; i++) {
      pace.finished();
    }
    assertThat(pace.words(100, 40_000)).isEqualTo(" [3.3 cases/s, about 3 h 19 min left]");
    assertThat(pace.inAll()).isEqualTo("; 30 s, 3.3 cases/s");
  }
}
