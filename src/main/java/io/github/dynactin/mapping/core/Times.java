package io.github.dynactin.mapping.core;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.AbsenceReason;
import io.github.dynactin.model.AbsentTime;
import io.github.dynactin.model.Age;
import io.github.dynactin.model.DateInterval;
import io.github.dynactin.model.PartialDate;
import io.github.dynactin.model.TimeElement;
import io.github.dynactin.terminology.CodeSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;

/** Times as FHIR has them: as exact as stated, or absent with the reason. */
public final class Times {
  private Times() {}

  /**
   * A dateTime or Period (or Age where the element allows it) of something that is over. A Period
   * without an end would say that it goes on: an end that isn't stated is absent, with the reason.
   */
  public static Type type(TimeElement time) {
    if (time instanceof PartialDate date) {
      return dateTime(date);
    }
    if (time instanceof DateInterval interval) {
      return period(interval);
    }
    return time instanceof Age age ? age(age) : absent(time);
  }

  /**
   * A dateTime for elements that allow nothing else: an interval becomes its end, its last word.
   */
  public static DateTimeType dateTimeOnly(TimeElement time) {
    if (time instanceof PartialDate date) {
      return dateTime(date);
    }
    if (time instanceof DateInterval interval) {
      return interval.end().map(Times::dateTime).orElseGet(() -> absent(TimeElement.UNKNOWN));
    }
    return absent(time);
  }

  /** A Period for elements that allow nothing else: a date is its first and last day. */
  public static Period period(TimeElement time) {
    if (time instanceof DateInterval interval) {
      return period(interval);
    }
    if (time instanceof PartialDate date) {
      return new Period().setStartElement(dateTime(date)).setEndElement(dateTime(date));
    }
    return Elements.absent(new Period(), reason(time));
  }

  /** The same for something that goes on: its end stays open. */
  public static Type ongoing(Type time) {
    if (time instanceof Period period && !period.getEndElement().hasValue()) {
      period.setEndElement(null);
    }
    return time;
  }

  /** The time in words. */
  public static String words(TimeElement time) {
    if (time instanceof PartialDate date) {
      return date.toString();
    }
    if (time instanceof DateInterval interval) {
      return interval.start().map(PartialDate::toString).orElse("not stated")
          + " to "
          + interval.end().map(PartialDate::toString).orElse("not stated");
    }
    return time instanceof Age age
        ? age.years() + " years"
        : "not stated (" + reason(time).word() + ")";
  }

  /**
   * Where a time stands in the input: its property, or the fact itself where the input may have no
   * such property.
   */
  public static Origin origin(TimeElement time, Origin fact, String property) {
    return time instanceof AbsentTime ? fact : fact.child(property);
  }

  /** True if nothing is said of it, not even why: an element that may be left out is left out. */
  public static boolean saysNothing(TimeElement time) {
    return time.equals(TimeElement.UNKNOWN);
  }

  private static DateTimeType dateTime(PartialDate date) {
    return new DateTimeType(date.toString());
  }

  private static DateTimeType absent(TimeElement time) {
    return Elements.absent(new DateTimeType(), reason(time));
  }

  private static Period period(DateInterval interval) {
    Period period = new Period();
    interval.start().ifPresent(date -> period.setStartElement(dateTime(date)));
    period.setEndElement(
        interval.end().map(Times::dateTime).orElseGet(() -> absent(TimeElement.UNKNOWN)));
    return period;
  }

  private static org.hl7.fhir.r4.model.Age age(Age age) {
    org.hl7.fhir.r4.model.Age target = new org.hl7.fhir.r4.model.Age();
    target.setValue(age.years());
    target.setUnit("years").setSystem(CodeSystem.UCUM.uri()).setCode("a");
    return target;
  }

  private static AbsenceReason reason(TimeElement time) {
    return time instanceof AbsentTime absent ? absent.reason() : AbsenceReason.UNKNOWN;
  }
}
