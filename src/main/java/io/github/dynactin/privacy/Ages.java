package io.github.dynactin.privacy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;

/**
 * Few people live to be 90, so that such an age tells who it is. Whoever may have been 90 at any
 * fact of the case counts as that old: where a date or an age isn't exact, it is taken at its most.
 */
final class Ages {
  /** The youngest age that isn't told. */
  static final int OLD = 90;

  private static final Map<String, Integer> A_YEAR_HAS =
      Map.of(
          "a", 1, "year", 1, "years", 1, "mo", 12, "months", 12, "wk", 52, "weeks", 52, "d", 365,
          "days", 365);

  private final List<LocalDate> first = new ArrayList<>();
  private final List<LocalDate> last = new ArrayList<>();
  private final List<Integer> years = new ArrayList<>();
  private Optional<LocalDate> birth = Optional.empty();

  private Ages() {}

  /** True if the patient of these resources may have been 90 or older at some fact. */
  static boolean reachOld(List<? extends Resource> resources) {
    Ages ages = new Ages();
    resources.stream()
        .filter(resource -> !resource.fhirType().equals("Provenance")) // that is about the record
        .forEach(ages::gather);
    return ages.old();
  }

  /** The whole years of a quantity of years, months, weeks or days; empty for any other. */
  static Optional<Integer> years(Quantity quantity) {
    Optional<Integer> parts =
        Optional.ofNullable(A_YEAR_HAS.get(String.valueOf(quantity.getCode())))
            .or(() -> Optional.ofNullable(A_YEAR_HAS.get(String.valueOf(quantity.getUnit()))));
    BigDecimal value = quantity.getValue();
    return value == null
        ? Optional.empty()
        : parts.map(of -> value.divide(BigDecimal.valueOf(of), 0, RoundingMode.FLOOR).intValue());
  }

  private boolean old() {
    Optional<LocalDate> from = first.stream().min(Comparator.naturalOrder());
    Optional<LocalDate> to = last.stream().max(Comparator.naturalOrder());
    long span = from.map(start -> ChronoUnit.YEARS.between(start, to.orElse(start))).orElse(0L);
    boolean stated = years.stream().anyMatch(age -> age + span >= OLD);
    boolean born =
        birth.isPresent()
            && to.isPresent()
            && ChronoUnit.YEARS.between(birth.get(), to.get()) >= OLD;
    return stated || born;
  }

  private void gather(Base base) {
    if (base instanceof Age age) {
      years(age).ifPresent(years::add);
    } else if (base instanceof BaseDateTimeType date && date.hasValue()) {
      ends(date.getValueAsString(), first, last);
    }
    for (Property property : base.children()) {
      boolean born = base instanceof Patient && property.getName().equals("birthDate");
      for (Base value : property.getValues()) {
        if (born && value instanceof DateType date && date.hasValue()) {
          List<LocalDate> starts = new ArrayList<>();
          ends(date.getValueAsString(), starts, new ArrayList<>());
          birth = starts.stream().findFirst();
        } else {
          gather(value);
        }
      }
    }
  }

  /** The first and the last day that a date may mean. */
  private static void ends(String date, List<LocalDate> starts, List<LocalDate> ends) {
    try {
      if (date.length() >= 10) {
        LocalDate day = LocalDate.parse(date.substring(0, 10));
        starts.add(day);
        ends.add(day);
      } else if (date.length() == 7) {
        starts.add(YearMonth.parse(date).atDay(1));
        ends.add(YearMonth.parse(date).atEndOfMonth());
      } else {
        starts.add(LocalDate.of(Integer.parseInt(date), 1, 1));
        ends.add(LocalDate.of(Integer.parseInt(date), 12, 31));
      }
    } catch (DateTimeException | NumberFormatException noDate) {
      // It will be masked: what can't be moved doesn't pass.
    }
  }
}
