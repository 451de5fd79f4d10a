package io.github.dynactin.privacy;

import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;

/**
 * Periods of which one end is more exact than the other: moved by their middles, September may come
 * to lie after its own third day. Then the more exact end is cut to the precision of the other.
 *
 * @param shift how far dates move
 */
record Periods(DateShift shift) {

  /** The period, its ends treated; an end that doesn't pass is masked. */
  Period treat(Period source, Function<Type, Optional<Type>> date) {
    DateTimeType start = source.getStartElement();
    DateTimeType end = source.getEndElement();
    if (start.hasValue() && end.hasValue() && inverted(start, end)) {
      int shared = Math.min(text(start).length(), text(end).length());
      start = cut(start, shared);
      end = cut(end, shared);
    }
    Period target = new Period();
    if (!start.isEmpty()) {
      target.setStartElement(orMasked(start, date));
    }
    if (!end.isEmpty()) {
      target.setEndElement(orMasked(end, date));
    }
    return target;
  }

  private static DateTimeType orMasked(DateTimeType end, Function<Type, Optional<Type>> date) {
    return date.apply(end).map(DateTimeType.class::cast).orElseGet(() -> Masking.maskedLike(end));
  }

  private boolean inverted(DateTimeType start, DateTimeType end) {
    String first = shift.date(text(start)).orElse("");
    String last = shift.date(text(end)).orElse("");
    int shared = Math.min(first.length(), last.length());
    return shared < Math.max(first.length(), last.length())
        && first.substring(0, shared).compareTo(last.substring(0, shared)) > 0;
  }

  private static DateTimeType cut(DateTimeType date, int length) {
    return text(date).length() > length ? new DateTimeType(text(date).substring(0, length)) : date;
  }

  private static String text(DateTimeType date) {
    return date.getValueAsString();
  }
}
