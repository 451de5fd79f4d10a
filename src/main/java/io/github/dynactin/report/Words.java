package io.github.dynactin.report;

import io.github.dynactin.issue.Citation;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.AbsenceReason;
import io.github.dynactin.model.AbsentTime;
import io.github.dynactin.model.Age;
import io.github.dynactin.model.DateInterval;
import io.github.dynactin.model.PartialDate;
import io.github.dynactin.model.TimeElement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Facts of the model in words for people. Dates stay as exact as stated, in ISO 8601. */
final class Words {
  private Words() {}

  /** When something was. */
  static String when(TimeElement time) {
    if (time instanceof Age age) {
      return "at age " + age.years();
    }
    if (time instanceof DateInterval interval) {
      String end = interval.end().map(PartialDate::toString).orElse("");
      return interval
          .start()
          .map(s -> end.isEmpty() ? "from " + s + ", end not stated" : s + " to " + end)
          .orElse("until " + end + ", start not stated");
    }
    if (time instanceof AbsentTime absent) {
      boolean silent = absent.reason() == AbsenceReason.UNKNOWN;
      return "not dated in the source" + (silent ? "" : " (" + absent.reason().word() + ")");
    }
    return time.toString();
  }

  /** The constant of an enumeration, in words: {@code PARTIAL_RESPONSE} is "partial response". */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** With a capital at its start. */
  static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** A number of things: {@code 1 fault}, {@code 3 faults}. */
  static String count(int number, String thing) {
    return number + " " + (number == 1 ? thing : thing + "s");
  }

  /** The places in the source document, each once. */
  static String cited(List<Origin> origins) {
    return origins.stream()
        .flatMap(origin -> origin.citation().stream())
        .map(Citation::place)
        .filter(place -> !place.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** Those that aren't empty, with a sign between them. */
  static String join(String sign, List<String> parts) {
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(sign));
  }
}
