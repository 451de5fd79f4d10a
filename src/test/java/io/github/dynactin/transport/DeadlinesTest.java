package io.github.dynactin.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @ParameterizedTest
  @CsvSource({"0, 120, 60", "1, 120, 60", "100, 120, 60", "101, 121, 61", "500, 520, 460"})
  void growWithTheBundle(int entries, long total, long read) {
    Deadlines times = Deadlines.defaults().forEntries(entries);
    assertThat(times.total()).isEqualTo(Duration.ofSeconds(total));
    assertThat(times.read()).isEqualTo(Duration.ofSeconds(read));
    assertThat(times.connect()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void areNeverLongerThanADay() {
    Deadlines times = Deadlines.defaults().forEntries(Integer.MAX_VALUE);
    assertThat(times.total()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void aShorterTotalShortensTheOthers() {
    assertThat(Deadlines.defaults().withTotal(SECOND))
        .isEqualTo(new Deadlines(SECOND, SECOND, SECOND));
  }

  @Test
  void refuseWhatIsNoTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Deadlines(SECOND, Duration.ZERO, SECOND));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Deadlines(SECOND, SECOND, Duration.ofDays(2)));
  }
}
