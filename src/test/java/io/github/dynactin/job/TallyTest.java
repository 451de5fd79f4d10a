package io.github.dynactin.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.delivery.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TallyTest {
  private final Tally tally = new Tally();

  @Test
  void isCompleteIfNothingHappened() {
    assertThat(tally.end()).isEqualTo(RunEnd.COMPLETE);
    assertThat(tally.mustStop()).isFalse();
  }

  @Test
  void endsWithTheWorst() {
    add(10, Fate.WRITTEN);
    add(1, Fate.LEFT_OUT);
    assertThat(tally.end()).isEqualTo(RunEnd.INCOMPLETE);
    add(1, Fate.POSTPONED);
    assertThat(tally.end()).isEqualTo(RunEnd.TRY_LATER);
    assertThat(tally.mustStop()).isFalse();
    add(1, Fate.UNAVAILABLE);
    assertThat(tally.end()).isEqualTo(RunEnd.UNAVAILABLE);
    assertThat(tally.mustStop()).isTrue();
    add(1, Fate.WRONG_ADDRESS);
    assertThat(tally.end()).isEqualTo(RunEnd.MISCONFIGURED);
  }

  @Test
  void fourDeadAreNeverTooMany() {
    add(4, Fate.REFUSED);
    assertThat(tally.tooManyDied()).isFalse();
    add(1, Fate.REFUSED);
    assertThat(tally.tooManyDied()).isTrue();
  }

  @Test
  void aTenthMayDie() {
    add(90, Fate.UNCHANGED);
    add(10, Fate.REFUSED);
    assertThat(tally.mustStop()).isFalse();
    add(1, Fate.REFUSED);
    assertThat(tally.mustStop()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void onlyWhatIsStoredIsComplete(Outcome outcome) {
    tally.add(Optional.empty(), Fate.of(outcome, false));
    assertThat(tally.end() == RunEnd.COMPLETE).isEqualTo(outcome.isStored());
  }

  private void add(int times, Fate fate) {
    for (int i = 0; i < times; i++) {
      tally.add(Optional.empty(), fate);
    }
  }
}
