package io.github.dynactin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When runs are due, also in the nights when clocks change. */
class CronTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 2 * * *        | 2026-11-27T02:29:59 | 2026-11-27T02:30",
        "30 2 * * *        | 2026-11-27T02:30    | 2026-11-28T02:30",
        "*/15 * * * *      | 2026-11-27T23:50    | 2026-11-28T00:00",
        "5/20 * * * *      | 2026-11-27T23:50    | wrong",
        "10-50/20 8-18 * * 1-5 | 2026-11-27T18:55 | 2026-11-30T08:10",
        "0 0 29 2 *        | 2026-11-27T00:00    | 2028-02-29T00:00",
        "0 3 1 * mon       | 2026-11-27T00:00    | 2026-11-30T03:00",
        "0 3 1 * mon       | 2026-11-30T03:00    | 2026-12-01T03:00",
        "0 3 * jan,Jul sun | 2026-11-27T00:00    | 2027-01-03T03:00",
        "0 3 * * 7         | 2026-11-27T00:00    | 2026-11-29T03:00",
        "0 3 * * 5-7       | 2026-11-28T03:00    | 2026-11-29T03:00",
        "0 0 31 4 *        | 2026-11-27T00:00    | wrong",
        "0 0 30 2 *        | 2026-11-27T00:00    | wrong",
      })
  void theNextTimeIsTheOneMeant(String fields, String after, String next) {
    if (next.equals("wrong")) {
      assertThatThrownBy(() -> new Cron(fields)).isInstanceOf(IllegalArgumentException.class);
      return;
    }
    assertThat(new Cron(fields).next(LocalDateTime.parse(after)))
        .isEqualTo(LocalDateTime.parse(next));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@daily",
        "* * * *",
        "* * * * * *",
        "60 * * * *",
        "* 24 * * *",
        "* * 0 * *",
        "* * * 13 *",
        "* * * * 8",
        "50-10 * * * *",
        "*/0 * * * *",
        "1,,2 * * * *",
        "1- * * * *",
        "- * * * *",
        "a * * * *",
        "-1 * * * *",
        "*/5/5 * * * *",
        "* * * foo *"
      })
  void whatMakesNoSenseIsRefused(String fields) {
    assertThatThrownBy(() -> new Cron(fields)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTimeThatIsSkippedIsDueAnHourLater() {
    // On 28 March 2027 clocks in Berlin go from 2 to 3.
    Schedule nightly = new Schedule(new Cron("30 2 * * *"), BERLIN);
    assertThat(due(nightly, "2027-03-27T01:00:00Z", 3))
        .containsExactly("2027-03-27T01:30:00Z", "2027-03-28T01:30:00Z", "2027-03-29T00:30:00Z");
  }

  @Test
  void aTimeThatComesTwiceIsDueOnce() {
    // On 31 October 2027 clocks in Berlin go from 3 to 2.
    Schedule nightly = new Schedule(new Cron("30 2 * * *"), BERLIN);
    assertThat(due(nightly, "2027-10-30T00:00:00Z", 3))
        .containsExactly("2027-10-30T00:30:00Z", "2027-10-31T00:30:00Z", "2027-11-01T01:30:00Z");
  }

  @Test
  void aProcessThatBeginsInTheSecondPassOfAnHourIsDueInIt() {
    Schedule quarterly = new Schedule(new Cron("*/15 * * * *"), BERLIN);
    assertThat(due(quarterly, "2027-10-31T01:05:00Z", 2))
        .containsExactly("2027-10-31T01:15:00Z", "2027-10-31T01:30:00Z");
  }

  @Test
  void noTimeIsDueTwiceInTheWholeYear() {
    for (String fields : List.of("30 2 * * *", "*/20 * * * *", "0 * * * *", "59 1,2,3 * * *")) {
      Schedule schedule = new Schedule(new Cron(fields), BERLIN);
      Instant time = Instant.parse("2027-01-01T00:00:00Z");
      Instant end = Instant.parse("2027-12-31T00:00:00Z");
      while (time.isBefore(end)) {
        Instant next = schedule.after(time);
        assertThat(next).as(fields).isAfter(time);
        assertThat(next).as(fields).isBefore(time.plusSeconds(26 * 3600));
        time = next;
      }
    }
  }

  private static List<String> due(Schedule schedule, String after, int number) {
    List<String> due = new ArrayList<>();
    Instant time = Instant.parse(after);
    for (int i = 0; i < number; i++) {
      time = schedule.after(time);
      due.add(time.toString());
    }
    return due;
  }
}
