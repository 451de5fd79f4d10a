package io.github.dynactin.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.job.Increment.Reason;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.testing.SettableClock;
import io.github.dynactin.testing.SimulatedDisk;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Night after night over a source that changes, with a disk and a clock of the test's own. */
class IncrementTest {
  private static final Duration OVERLAP = Duration.ofMinutes(10);
  private static final ReadCase READ = FakeWork.read("any");

  private final SimulatedDisk disk = new SimulatedDisk();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-01T02:00:00Z"));
  private final Map<String, Instant> source = new TreeMap<>();
  private final Map<String, Fate> bad = new TreeMap<>();

  @Test
  void theFirstNightLooksAtEverythingAndTheNextAtWhatChanged() {
    change("a");
    change("b");
    clock.forward(Duration.ofHours(1));
    assertThat(begin().full()).contains(Reason.FIRST);
    assertThat(night()).containsExactly("a", "b");
    clock.forward(Duration.ofHours(12));
    change("b");
    clock.forward(Duration.ofHours(12));
    assertThat(begin().full()).isEmpty();
    assertThat(night()).containsExactly("b");
    clock.forward(Duration.ofHours(24));
    assertThat(night()).isEmpty();
  }

  @Test
  void aChangeThatCouldBeSeenOnlyAfterTheRunIsSeenByTheNext() {
    night();
    Instant justBefore = clock.instant().minus(OVERLAP).plusSeconds(1);
    clock.forward(Duration.ofHours(24));
    source.put("late", justBefore); // its transaction ended when the run had begun
    assertThat(night()).containsExactly("late");
  }

  @Test
  void aCaseThatFailedIsLookedAtAgainUntilItIsRightAndHoldsUpNoOther() {
    change("a");
    change("z");
    bad.put("a", Fate.LEFT_OUT);
    clock.forward(Duration.ofHours(1));
    assertThat(night()).containsExactly("a", "z");
    clock.forward(Duration.ofHours(24));
    change("c");
    assertThat(night()).as("z isn't looked at for a's sake").containsExactly("a", "c");
    clock.forward(Duration.ofHours(24));
    assertThat(night()).contains("a").doesNotContain("z");
    bad.clear(); // whatever was wrong on the server's side was mended; the row is as it was
    clock.forward(Duration.ofHours(24));
    assertThat(night()).contains("a").doesNotContain("z");
    clock.forward(Duration.ofHours(24));
    assertThat(night()).isEmpty();
  }

  @Test
  void aNightThatDoesNotComeToItsEndLosesNothing() {
    night();
    clock.forward(Duration.ofHours(24));
    change("a");
    Increment broken = begin();
    broken.note(input("a"), Fate.UNAVAILABLE); // and no end
    clock.forward(Duration.ofHours(24));
    assertThat(night()).containsExactly("a");
  }

  @Test
  void whatHasNoNameIsFoundAgainByItsTime() {
    night();
    clock.forward(Duration.ofHours(24));
    Increment run = begin();
    Instant at = clock.instant().minus(Duration.ofHours(5));
    run.note(new InputCase("s", 1, Optional.empty(), Optional.of(at), READ), Fate.UNREADABLE);
    run.end(true);
    source.put("mended", at);
    clock.forward(Duration.ofHours(24));
    assertThat(night()).containsExactly("mended");
  }

  @Test
  void whatHasNeitherNameNorTimeIsFoundByLookingAtEverything() {
    Increment run = begin();
    run.note(new InputCase("s", 1, Optional.empty(), Optional.empty(), READ), Fate.UNREADABLE);
    run.end(true);
    assertThat(begin().full()).contains(Reason.UNDATED);
  }

  @Test
  void everythingIsLookedAtNowAndThen() {
    night();
    clock.forward(Duration.ofDays(6));
    assertThat(begin().full()).isEmpty();
    night();
    clock.forward(Duration.ofDays(1));
    assertThat(begin().full()).contains(Reason.DUE);
    night();
    assertThat(begin().full()).isEmpty();
  }

  @Test
  void everythingIsLookedAtAgainUntilWhatIsGoneIsWithdrawn() {
    begin().end(false);
    clock.forward(Duration.ofDays(1));
    assertThat(begin().full()).contains(Reason.DUE);
    begin().end(true);
    clock.forward(Duration.ofDays(1));
    assertThat(begin().full()).isEmpty();
  }

  @Test
  void aCaseThatIsGoneStaysOpenUntilEverythingIsLookedAt() {
    change("gone");
    bad.put("gone", Fate.REFUSED);
    night();
    source.clear();
    clock.forward(Duration.ofDays(1));
    night();
    source.put("gone", Instant.parse("2026-11-01T01:59:00Z"));
    assertThat(night()).containsExactly("gone");
    source.clear();
    clock.forward(Duration.ofDays(8));
    night();
    source.put("gone", Instant.parse("2026-11-01T01:59:00Z"));
    assertThat(night()).isEmpty();
  }

  @Test
  void aClockThatWasSetBackANewJournalAndADamagedFileLeadToLookingAtEverything()
      throws IOException {
    night();
    clock.forward(Duration.ofHours(-1));
    assertThat(begin().full()).contains(Reason.CLOCK_SET_BACK);
    clock.forward(Duration.ofHours(2));
    Increment another = Increment.begin(file(), settings(false), clock.instant(), false, false);
    assertThat(another.full()).contains(Reason.NOTHING_SENT);
    assertThat(Increment.begin(file(), settings(false), clock.instant(), true, true).full())
        .contains(Reason.UNPROVEN);
    assertThat(Increment.begin(file(), settings(true), clock.instant(), true, false).full())
        .contains(Reason.ASKED);
    String name = file().name();
    byte[] text;
    try (var in = disk.read(name).orElseThrow()) {
      text = in.readAllBytes();
    }
    for (int i = 0; i < text.length - 1; i++) {
      byte[] damaged = text.clone();
      damaged[i] ^= 1;
      disk.overwrite(name, 0, damaged);
      assertThat(begin().full()).as("byte " + i).contains(Reason.DAMAGED);
    }
    disk.overwrite(name, 0, text);
    assertThat(begin().full()).isEmpty();
    disk.truncate(name, text.length / 2);
    assertThat(begin().full()).contains(Reason.DAMAGED);
  }

  @Test
  void anotherSourceHasAWatermarkOfItsOwn() {
    night();
    Increment other =
        Increment.begin(
            new WatermarkFile(disk, "another"), settings(false), clock.instant(), true, false);
    assertThat(other.full()).contains(Reason.FIRST);
  }

  private WatermarkFile file() {
    return new WatermarkFile(disk, "source");
  }

  private static Increment.Settings settings(boolean full) {
    return new Increment.Settings(OVERLAP, Duration.ofDays(7), full);
  }

  private Increment begin() {
    return Increment.begin(file(), settings(false), clock.instant(), true, false);
  }

  private void change(String id) {
    source.put(id, clock.instant());
  }

  private InputCase input(String id) {
    CaseKey key = FakeWork.key(id);
    return new InputCase("s", 1, Optional.of(key), Optional.ofNullable(source.get(id)), READ);
  }

  /** One run to its end: what it looked at. */
  private List<String> night() {
    Increment run = begin();
    List<String> looked = new ArrayList<>();
    for (String id : source.keySet()) {
      InputCase input = input(id);
      if (run.window().holds(input.changed()) && run.wants(input)) {
        looked.add(id);
        run.note(input, bad.getOrDefault(id, Fate.WRITTEN));
      }
    }
    run.end(true);
    return looked;
  }
}
