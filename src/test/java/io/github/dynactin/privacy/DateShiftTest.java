package io.github.dynactin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.junit.jupiter.api.Test;

class DateShiftTest {
  private static final PrivacyKey KEY = PrivacyKey.of(PrivateCases.KEY, "");
  private static final LocalDate EPOCH = LocalDate.of(1990, 1, 1);

  @Test
  void aPatientsShiftIsTheSameEachTimeAndNeverNone() {
    Set<Integer> seen = new TreeSet<>();
    for (int patient = 0; patient < 500; patient++) {
      int days = shift("p" + patient, 5).days();
      assertThat(shift("p" + patient, 5).days()).isEqualTo(days);
      seen.add(days);
    }
    assertThat(seen).containsExactly(-5, -4, -3, -2, -1, 1, 2, 3, 4, 5);
  }

  @Test
  void anotherKeyOrTenantShiftsOtherwise() {
    PrivacyKey tenant = PrivacyKey.of(PrivateCases.KEY, "other");
    DatePolicy policy = DatePolicy.standard();
    assertThat(DateShift.of(tenant, "p", policy).days())
        .isNotEqualTo(DateShift.of(KEY, "p", policy).days());
  }

  @Test
  void daysKeepTheirDistance() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      DateShift shift = new DateShift(random.nextInt(1800) - 900, false);
      LocalDate first = EPOCH.plusDays(random.nextInt(20_000));
      LocalDate second = EPOCH.plusDays(random.nextInt(20_000));
      LocalDate a = LocalDate.parse(moved(shift, first.toString()));
      LocalDate b = LocalDate.parse(moved(shift, second.toString()));
      assertThat(ChronoUnit.DAYS.between(a, b)).isEqualTo(ChronoUnit.DAYS.between(first, second));
    }
  }

  @Test
  void nothingThatWasBeforeComesToLieAfter() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      DateShift shift = new DateShift(random.nextInt(1800) - 900, false);
      LocalDate first = EPOCH.plusDays(random.nextInt(2000));
      String a = cut(first.toString(), random.nextInt(3));
      String b = cut(first.plusDays(random.nextInt(400)).toString(), random.nextInt(3));
      int shared = Math.min(a.length(), b.length());
      if (a.substring(0, shared).compareTo(b.substring(0, shared)) < 0) {
        String before = moved(shift, a).substring(0, shared);
        String after = moved(shift, b).substring(0, shared);
        assertThat(before).as("%s %s %s", a, b, shift).isLessThanOrEqualTo(after);
      }
    }
  }

  @Test
  void aMonthStaysAMonthAndAYearAYear() {
    DateShift shift = new DateShift(20, false);
    assertThat(shift.date("2022-09")).contains("2022-10");
    assertThat(shift.date("2022")).contains("2022");
    assertThat(new DateShift(200, false).date("2022")).contains("2023");
    assertThat(shift.date("2022-09-08")).contains("2022-09-28");
  }

  @Test
  void timesOfDayGoOrStay() {
    assertThat(new DateShift(1, false).date("2024-02-28T12:30:00+01:00")).contains("2024-02-29");
    assertThat(new DateShift(1, true).date("2024-02-28T12:30:00+01:00"))
        .contains("2024-02-29T12:30:00+01:00");
    assertThat(new DateShift(1, true).instant("2024-02-28T12:30:00Z"))
        .contains("2024-02-29T12:30:00Z");
    assertThat(new DateShift(1, false).instant("2024-02-28T12:30:00Z")).isEmpty();
  }

  @Test
  void whatIsNoDateOrLeavesTheCalendarDoesntPass() {
    DateShift shift = new DateShift(365, false);
    for (String none :
        new String[] {"9999-12-31", "2023-02-30", "2023-13", "soon", "", "20230101"}) {
      assertThat(shift.date(none)).as(none).isEmpty();
    }
    assertThat(new DateShift(-365, false).date("0001")).isEmpty();
  }

  @Test
  void aPeriodOfUnequalPrecisionIsNeverTurnedRound() {
    Period september = period("2022-09", "2022-09-03");
    Period treated = treat(new DateShift(20, false), september);
    assertThat(treated.getStartElement().getValueAsString()).isEqualTo("2022-10");
    assertThat(treated.getEndElement().getValueAsString()).isEqualTo("2022-10");
    Period exact = treat(new DateShift(20, false), period("2022-09-01", "2022-09-03"));
    assertThat(exact.getEndElement().getValueAsString()).isEqualTo("2022-09-23");
    Period late = treat(new DateShift(5, false), period("2022-09-28", "2022-09"));
    assertThat(late.getStartElement().getValueAsString()).isEqualTo("2022-09");
  }

  private static Period treat(DateShift shift, Period period) {
    return new Periods(shift)
        .treat(
            period,
            type -> shift.date(((DateTimeType) type).getValueAsString()).map(DateTimeType::new));
  }

  private static Period period(String start, String end) {
    return new Period()
        .setStartElement(new DateTimeType(start))
        .setEndElement(new DateTimeType(end));
  }

  private static DateShift shift(String patient, int span) {
    return DateShift.of(KEY, patient, DatePolicy.standard().withShift(span));
  }

  private static String moved(DateShift shift, String date) {
    return shift.date(date).orElseThrow();
  }

  private static String cut(String date, int precision) {
    return date.substring(0, precision == 0 ? 4 : precision == 1 ? 7 : 10);
  }
}
