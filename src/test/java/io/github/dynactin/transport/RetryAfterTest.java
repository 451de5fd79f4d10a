package io.github.dynactin.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-06T08:49:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "120 | 120",
        "007 | 7",
        "900 | 900",
        "901 | 900",
        "999999999999999999 | 900",
        "99999999999999999999999999 | 900",
        "Fri, 06 Nov 2026 08:49:37 GMT | 37",
        "Friday, 06-Nov-26 08:49:37 GMT | 37",
        "Fri Nov  6 08:49:37 2026 | 37",
        "Fri, 06 Nov 2026 09:49:00 GMT | 900",
        "Fri, 06 Nov 9999 09:49:00 GMT | 900",
        "Sun, 06 Nov 1994 08:49:37 GMT | 0",
        "Sunday, 06-Nov-94 08:49:37 GMT | 900"
      })
  void readsBothFormsWithinReason(String value, long seconds) {
    assertThat(RetryAfter.parse(value, NOW)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-5",
        "+5",
        "1.5",
        "1e3",
        "0x10",
        "soon",
        "12 s",
        "Fri, 06 Nov",
        "2026-11-06T08:49:37Z",
        "١٢",
        "NaN",
        "Infinity"
      })
  void whatIsNeitherSaysNothing(String value) {
    assertThat(RetryAfter.parse(value, NOW)).isEmpty();
  }

  @Test
  void aDateIsCountedFromTheClockThatIsGiven() {
    String date = "Fri, 06 Nov 2026 08:49:37 GMT";
    assertThat(RetryAfter.parse(date, NOW.plusSeconds(30))).contains(Duration.ofSeconds(7));
    assertThat(RetryAfter.parse(date, NOW.plusSeconds(90))).contains(Duration.ZERO);
    assertThat(RetryAfter.parse(date, NOW.minus(Duration.ofDays(3650))))
        .contains(RetryAfter.LONGEST);
  }
}
