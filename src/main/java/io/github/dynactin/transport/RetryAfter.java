package io.github.dynactin.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.http.client.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** How long a server asks to be left alone (RFC 9110, 10.2.3), within reason. */
final class RetryAfter {
  /** A server that asks for more is asked again then. */
  static final Duration LONGEST = Duration.ofMinutes(15);

  private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");
  private static final Pattern MANY_SECONDS = Pattern.compile("\\d{19,}");

  private RetryAfter() {}

  /**
   * Reads the header.
   *
   * @param value seconds, or a date in one of HTTP's three forms; anything else says nothing
   * @param now what a date is counted from
   * @return from nothing at all to 15 minutes
   */
  static Optional<Duration> parse(String value, Instant now) {
    if (SECONDS.matcher(value).matches()) {
      return Optional.of(within(Duration.ofSeconds(Long.parseLong(value))));
    }
    if (MANY_SECONDS.matcher(value).matches()) {
      return Optional.of(LONGEST);
    }
    return Optional.ofNullable(date(value)).map(then -> within(until(now, then)));
  }

  @SuppressWarnings("JavaUtilDate") // the library's type
  private static Duration until(Instant now, Date then) {
    return Duration.between(now, then.toInstant());
  }

  private static Duration within(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private static @Nullable Date date(String value) {
    return value.isEmpty() ? null : DateUtils.parseDate(value);
  }
}
