package io.github.dynactin.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.journal.JournalException.Reason;
import io.github.dynactin.testing.SimulatedDisk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file of 50 records, damaged at rest: whatever is lost is told, and no record is ever wrong. */
@Tag("nightly")
class JournalDamageTest {
  private static final String NAME = "journal";
  private static final int RECORDS = 50;
  private static final int SYNCED_AT_ONCE = 5;

  /** How the journal was left. */
  enum Left {
    /** Closed: there is no doubt about any record. */
    CLOSED,
    /** Killed right after a sync: whether that was completed can't be seen. */
    KILLED,
    /** Killed with records that were never synced. */
    KILLED_WRITING
  }

  /** What becomes of a damaged file. */
  private enum Outcome {
    /** All records, nothing to tell. */
    WHOLE,
    /** All records, and it is told that something was cut off. */
    WHOLE_AND_TOLD,
    /** Records that were never synced are missing. */
    UNSYNCED_GONE,
    /** Records that were never synced are missing, and it is told. */
    UNSYNCED_GONE_AND_TOLD,
    /** The later ones of the last sync are missing, and it is told. */
    LAST_SYNC_TOLD,
    /** It can't be opened. */
    REFUSED
  }

  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

  @ParameterizedTest
  @EnumSource
  void noFlippedBitIsMissed(Left left) {
    byte[] whole = file(left);
    for (int at = 0; at < whole.length; at++) {
      for (int bit = left == Left.CLOSED ? 0 : at % 3; bit < Byte.SIZE; bit += step(left, at)) {
        byte[] damaged = whole.clone();
        damaged[at] ^= (byte) (1 << bit);
        Outcome outcome = judge(left, damaged, "bit " + bit + " of byte " + at);
        if (left == Left.CLOSED && at >= Preamble.LENGTH) {
          assertThat(outcome).as("byte %s", at).isEqualTo(Outcome.REFUSED);
        }
      }
    }
    assertThat(outcomes.get(Outcome.REFUSED)).isGreaterThan(5_000);
  }

  @ParameterizedTest
  @EnumSource
  void noCutIsMissed(Left left) {
    byte[] whole = file(left);
    for (int length = 0; length < whole.length; length++) {
      Outcome outcome = judge(left, Arrays.copyOf(whole, length), "cut to " + length);
      assertThat(outcome).as("cut to %s", length).isNotEqualTo(Outcome.WHOLE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noRandomDamageIsMissed(Left left) {
    byte[] whole = file(left);
    byte[] other = file(Left.CLOSED);
    for (int seed = 0; seed < 10_000; seed++) {
      Random random = new Random(seed);
      byte[] damaged = whole;
      for (int times = 1 + random.nextInt(3); times > 0 && damaged.length > 0; times--) {
        damaged = damaged(damaged, other, random);
      }
      judge(left, damaged, "seed " + seed);
    }
    assertThat(outcomes.get(Outcome.REFUSED)).isGreaterThan(3_000);
  }

  @ParameterizedTest
  @EnumSource
  void aGoodRecordInAWrongPlaceIsNoRecord(Left left) {
    byte[] whole = file(left);
    for (byte[] source : List.of(whole, file(left), file(Left.CLOSED))) {
      int last = source.length - Frame.HEAD - written().get(RECORDS - 1).length();
      byte[] longer = Arrays.copyOf(whole, whole.length + source.length - last);
      System.arraycopy(source, last, longer, whole.length, source.length - last);
      assertThat(judge(left, longer, "one more")).isEqualTo(Outcome.WHOLE_AND_TOLD);
    }
  }

  @Test
  void aLastSyncThatIsGoneWithItsMarkIsTold() {
    byte[] whole = file(Left.KILLED);
    Marks marks = Marks.read(whole);
    byte[] damaged = Arrays.copyOf(whole, (int) marks.certainPosition().end());
    damaged[Preamble.place(marks.spare())] ^= 1;
    assertThat(judge(Left.KILLED, damaged, "no mark")).isEqualTo(Outcome.LAST_SYNC_TOLD);
  }

  @Test
  void aMarkThatContradictsTheRecordsIsDamage() {
    byte[] damaged = file(Left.KILLED);
    Marks marks = Marks.read(damaged);
    Position newest = marks.newestPosition();
    Mark wrong = marks.next(new Position(newest.records() - 1, newest.end(), newest.chain()));
    System.arraycopy(wrong.bytes(), 0, damaged, Preamble.place(marks.spare()), Mark.LENGTH);
    assertThat(judge(Left.KILLED, damaged, "a mark")).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void anEmptyFileIsNoNewJournal() {
    assertThat(judge(Left.CLOSED, new byte[0], "empty")).isEqualTo(Outcome.REFUSED);
    assertThat(judge(Left.CLOSED, new byte[20_000], "zeros")).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void afterItWasClosedABadLastRecordIsDamage() {
    byte[] damaged = file(Left.CLOSED);
    damaged[damaged.length - 1] ^= 1;
    assertThat(judge(Left.CLOSED, damaged, "last byte")).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void whereTheLastSyncIsInDoubtItsBadRecordIsCutOffAndTold() {
    byte[] damaged = file(Left.KILLED);
    damaged[damaged.length - 1] ^= 1;
    assertThat(judge(Left.KILLED, damaged, "last byte")).isEqualTo(Outcome.LAST_SYNC_TOLD);
  }

  /** Opens a damaged file and says what came of it; what must never come of it fails. */
  private Outcome judge(Left left, byte[] damaged, String what) {
    SimulatedDisk disk = SimulatedDisk.holding(NAME, damaged);
    List<String> found = new ArrayList<>();
    Outcome outcome;
    try (Journal journal = Journal.open(disk, record -> found.add(new String(record, UTF_8)))) {
      outcome = outcome(left, found, journal.cut(), what);
    } catch (JournalException e) {
      assertThat(e.reason()).as(what).isIn(Reason.DAMAGED, Reason.UNUSABLE);
      assertThat(disk.content(NAME)).as("what is refused is left as it is").isEqualTo(damaged);
      outcome = Outcome.REFUSED;
    }
    outcomes.merge(outcome, 1, Integer::sum);
    return outcome;
  }

  private static Outcome outcome(Left left, List<String> found, long cut, String what) {
    List<String> written = written();
    assertThat(found).as(what).isEqualTo(written.subList(0, found.size()));
    if (found.size() == written.size()) {
      return cut == 0 ? Outcome.WHOLE : Outcome.WHOLE_AND_TOLD;
    }
    if (found.size() >= lastSync(left)) {
      return cut == 0 ? Outcome.UNSYNCED_GONE : Outcome.UNSYNCED_GONE_AND_TOLD;
    }
    int certain = left == Left.CLOSED ? RECORDS : lastSync(left) - SYNCED_AT_ONCE;
    assertThat(found.size()).as(what).isGreaterThanOrEqualTo(certain);
    assertThat(cut).as("%s: %s records", what, found.size()).isPositive();
    return Outcome.LAST_SYNC_TOLD;
  }

  private static byte[] damaged(byte[] whole, byte[] other, Random random) {
    byte[] damaged = whole.clone();
    int at = place(damaged, random);
    int length = Math.min(1 + random.nextInt(1 << random.nextInt(13)), damaged.length - at);
    int to = Math.min(place(damaged, random), damaged.length - length);
    switch (random.nextInt(8)) {
      case 0 -> Arrays.fill(damaged, at, at + length, (byte) 0);
      case 1 -> Arrays.fill(damaged, at, at + length, (byte) 0xFF);
      case 2 -> IntStream.range(at, at + length).forEach(i -> damaged[i] = (byte) random.nextInt());
      case 3 -> System.arraycopy(whole, at, damaged, to, length);
      case 4 -> {
        System.arraycopy(whole, at, damaged, to, length);
        System.arraycopy(whole, to, damaged, at, length);
      }
      case 5 -> {
        int there = Math.max(0, Math.min(length, other.length - at));
        System.arraycopy(other, Math.min(at, other.length), damaged, at, there);
      }
      case 6 -> {
        return without(damaged, at, length);
      }
      default -> {
        return Arrays.copyOf(damaged, at);
      }
    }
    return damaged;
  }

  /** Mostly where something stands; the pages before the records are mostly empty. */
  private static int place(byte[] file, Random random) {
    int beginning = random.nextInt(4) * Preamble.PAGE;
    return Math.min(
        beginning + random.nextInt(beginning < Preamble.LENGTH ? 80 : 1 << 13), file.length - 1);
  }

  private static byte[] without(byte[] file, int at, int length) {
    byte[] shorter = Arrays.copyOf(file, file.length - length);
    System.arraycopy(file, at + length, shorter, at, shorter.length - at);
    return shorter;
  }

  /** Every bit of the closed file, some of each byte of the others, one of each empty byte. */
  private static int step(Left left, int at) {
    boolean padding = at < Preamble.LENGTH && at % Preamble.PAGE >= 64;
    return padding ? Byte.SIZE : left == Left.CLOSED ? 1 : 3;
  }

  /** How many records had been synced when the last sync was done. */
  private static int lastSync(Left left) {
    return left == Left.KILLED_WRITING ? RECORDS - SYNCED_AT_ONCE : RECORDS;
  }

  private static List<String> written() {
    return IntStream.range(0, RECORDS).mapToObj(i -> i + " " + "abc".repeat(i % 9)).toList();
  }

  private static byte[] file(Left left) {
    SimulatedDisk disk = new SimulatedDisk();
    Journal journal = Journal.open(disk, record -> {});
    List<String> written = written();
    for (int i = 0; i < RECORDS; i++) {
      journal.append(written.get(i).getBytes(UTF_8));
      if ((i + 1) % SYNCED_AT_ONCE == 0 && i < lastSync(left)) {
        journal.sync();
      }
    }
    if (left == Left.CLOSED) {
      journal.close();
    }
    return disk.content(NAME);
  }
}
