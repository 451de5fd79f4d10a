package io.github.dynactin.reader.casejson;

import io.github.dynactin.model.AbsenceReason;
import io.github.dynactin.model.AbsentTime;
import io.github.dynactin.model.Age;
import io.github.dynactin.model.DateInterval;
import io.github.dynactin.model.PartialDate;
import io.github.dynactin.model.TimeElement;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates, intervals, ages and times that aren't there. */
final class Times {
  private static final Parser<PartialDate> DATE = Texts.made(PartialDate::parse);
  private static final Parser<AbsenceReason> REASON =
      Words.of(AbsenceReason.class, AbsenceReason::word);

  private static final Parser<String> YEARS =
      Texts.form(
          Pattern.compile("P(?:\\d{1,2}|1[0-2]\\d|130)Y"),
          "an age is written in years, P58Y, and is between 0 and 130");

  private static final Parser<String> INSTANT =
      Texts.form(
          Pattern.compile(
              "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:\\d{2})"),
          "a point in time is written 2023-01-27T12:00:00Z, with its offset");

  private Times() {}

  /** A time of the calendar; left out, it is unknown. */
  static TimeElement in(Fields fields, String name) {
    return fields.optional(name, node -> time(node, false)).orElse(TimeElement.UNKNOWN);
  }

  /** The same, or an age. */
  static TimeElement orAgeIn(Fields fields, String name) {
    return fields.optional(name, node -> time(node, true)).orElse(TimeElement.UNKNOWN);
  }

  /** A point in time with its offset from UTC. */
  static Optional<OffsetDateTime> instant(Node node) {
    return INSTANT.parse(node).flatMap(text -> instant(node, text));
  }

  private static Optional<OffsetDateTime> instant(Node node, String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      PartialDate.parse(text.substring(0, "YYYY-MM-DD".length()));
      return Optional.of(time);
    } catch (DateTimeException | IllegalArgumentException impossible) {
      return Texts.malformed(node, text, "there is no such point in time between 1800 and 2199");
    }
  }

  private static Optional<TimeElement> time(Node node, boolean orAge) {
    if (node.json().isTextual()) {
      return DATE.parse(node).map(date -> date);
    }
    return node.object("a string or an object").flatMap(in -> time(in, orAge));
  }

  private static Optional<TimeElement> time(Fields in, boolean orAge) {
    String[] forms =
        orAge ? new String[] {"interval", "absent", "age"} : new String[] {"interval", "absent"};
    in.atLeastOne(forms);
    in.atMostOne(forms);
    Optional<TimeElement> interval = in.optional("interval", Times::interval);
    Optional<TimeElement> absent =
        in.optional("absent", node -> REASON.parse(node).map(AbsentTime::new));
    Optional<TimeElement> age = orAge ? in.optional("age", Times::age) : Optional.empty();
    return in.done(
        () -> Stream.of(interval, absent, age).flatMap(Optional::stream).findFirst().orElseThrow());
  }

  private static Optional<TimeElement> interval(Node node) {
    return node.object().flatMap(Times::interval);
  }

  private static Optional<TimeElement> interval(Fields in) {
    in.atLeastOne("start", "end");
    Optional<PartialDate> start = in.optional("start", DATE);
    Optional<PartialDate> end = in.optional("end", DATE);
    return in.done(() -> new DateInterval(start, end));
  }

  private static Optional<TimeElement> age(Node node) {
    return node.object().flatMap(Times::age);
  }

  private static Optional<TimeElement> age(Fields in) {
    Optional<String> duration = in.required("iso8601duration", YEARS);
    return in.done(
        () -> {
          String years = duration.get();
          return new Age(Integer.parseInt(years.substring(1, years.length() - 1)));
        });
  }
}
