package io.github.dynactin.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.job.Completeness.Objection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CompletenessTest {
  private static final Coverage WHOLE = new Coverage(1, 0, Optional.empty());

  private final Tally tally = new Tally();

  @Test
  void findsTheCasesThatAreGone() {
    see(3, 10);
    Completeness found = of(10, new WithdrawalLimit(3), WHOLE);
    assertThat(found.gone()).containsExactly(key(0), key(1), key(2));
    assertThat(found.objection()).isEmpty();
  }

  @Test
  void neverBelievesAnInputOfWhichAPartCouldNotBeRead() {
    see(1, 10);
    tally.add(Optional.empty(), Fate.UNREADABLE);
    assertThat(of(10, WithdrawalLimit.none(), WHOLE).objection()).contains(Objection.NOT_ALL_READ);
  }

  @Test
  void neverBelievesARunThatEndedEarly() {
    see(1, 10);
    Coverage part = new Coverage(2, 1, Optional.empty());
    Coverage half = new Coverage(1, 0, Optional.of("x"));
    assertThat(of(10, WithdrawalLimit.none(), part).objection()).contains(Objection.NOT_ALL_SEEN);
    assertThat(of(10, WithdrawalLimit.none(), half).objection()).contains(Objection.NOT_ALL_SEEN);
    tally.add(Optional.of(key(9)), Fate.UNAVAILABLE);
    assertThat(of(10, WithdrawalLimit.none(), WHOLE).objection()).contains(Objection.NOT_ALL_SEEN);
  }

  @Test
  void refusesMoreThanATenthAndMoreThanOne() {
    see(1, 5);
    assertThat(of(5, WithdrawalLimit.usual(), WHOLE).objection()).isEmpty();
    see(2, 50);
    assertThat(of(51, WithdrawalLimit.usual(), WHOLE).gone()).hasSize(2);
    assertThat(of(51, WithdrawalLimit.usual(), WHOLE).objection()).isEmpty();
    assertThat(of(56, WithdrawalLimit.usual(), WHOLE).objection()).contains(Objection.TOO_MANY);
  }

  @Test
  void refusesMoreThanTheLimitOfASmallSource() {
    see(2, 5);
    assertThat(of(5, WithdrawalLimit.usual(), WHOLE).objection()).contains(Objection.TOO_MANY);
    assertThat(of(5, new WithdrawalLimit(2), WHOLE).objection()).isEmpty();
  }

  @Test
  void refusesASourceWithoutACaseUnlessItIsMeantToBeEmpty() {
    assertThat(of(1, WithdrawalLimit.none(), WHOLE).objection()).contains(Objection.EMPTY);
    assertThat(of(0, WithdrawalLimit.none(), WHOLE).objection()).contains(Objection.EMPTY);
    Completeness meant =
        Completeness.of(Set.of(key(1)), tally, WHOLE, WithdrawalLimit.none(), true);
    assertThat(meant.objection()).isEmpty();
  }

  @Test
  void refusesMoreThanWhatIsAllowed() {
    see(6, 50);
    assertThat(of(50, WithdrawalLimit.usual(), WHOLE).objection()).contains(Objection.TOO_MANY);
    assertThat(of(60, new WithdrawalLimit(16), WHOLE).objection()).isEmpty();
    assertThat(of(60, new WithdrawalLimit(15), WHOLE).objection()).contains(Objection.TOO_MANY);
    assertThat(of(60, WithdrawalLimit.none(), WHOLE).objection()).isEmpty();
    assertThat(of(50, new WithdrawalLimit(0), WHOLE).objection()).contains(Objection.TOO_MANY);
  }

  @Test
  void allowsATenthOfMany() {
    see(20, 200);
    assertThat(of(200, WithdrawalLimit.usual(), WHOLE).objection()).isEmpty();
    assertThat(of(201, WithdrawalLimit.usual(), WHOLE).objection()).contains(Objection.TOO_MANY);
  }

  @Test
  void hasNothingToObjectToWhenNothingIsGone() {
    see(0, 3);
    tally.add(Optional.empty(), Fate.UNREADABLE);
    assertThat(of(3, new WithdrawalLimit(0), WHOLE).objection()).isEmpty();
  }

  /** A journal that was rebuilt on the way doesn't say how many cases there were before. */
  @Test
  void refusesWhatBecameKnownOnlyDuringTheRun() {
    see(0, 5);
    assertThat(of(5, WithdrawalLimit.none(), WHOLE).knownTooLate().objection()).isEmpty();
    Completeness gone = of(6, WithdrawalLimit.none(), WHOLE);
    assertThat(gone.objection()).isEmpty();
    assertThat(gone.knownTooLate().objection()).contains(Objection.KNOWN_TOO_LATE);
  }

  private void see(int from, int to) {
    for (int i = from; i < to; i++) {
      tally.add(Optional.of(key(i)), Fate.UNCHANGED);
    }
  }

  private Completeness of(int known, WithdrawalLimit limit, Coverage coverage) {
    Set<CaseKey> standing = new TreeSet<>();
    for (int i = 0; i < known; i++) {
      standing.add(key(i));
    }
    return Completeness.of(standing, tally, coverage, limit, false);
  }

  private static CaseKey key(int number) {
    return new CaseKey("key%05d".formatted(number));
  }
}
