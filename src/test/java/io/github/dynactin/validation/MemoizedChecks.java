package io.github.dynactin.validation;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.hl7.fhir.utilities.validation.ValidationMessage;

/**
 * Remembers what validation said about a resource, for tests that run the command thousands of
 * times in one process and always with the same definitions: the command builds its validator anew
 * for each run, which takes more than a second.
 */
final class MemoizedChecks {
  private static final Map<Question, List<ValidationMessage>> ANSWERS = new ConcurrentHashMap<>();
  private static final AtomicReference<Checks> REAL = new AtomicReference<>();

  private record Question(String json, List<String> profiles) {}

  private MemoizedChecks() {}

  /** Takes the part of {@link Checks#of}. */
  static Checks of(FhirContext context, OfflineSupport library) {
    return (json, profiles) -> {
      Question asked = new Question(json, List.copyOf(profiles));
      List<ValidationMessage> known = ANSWERS.get(asked);
      if (known == null) {
        known = real(library).check(json, profiles);
        ANSWERS.put(asked, known);
      }
      return known;
    };
  }

  private static Checks real(OfflineSupport library) {
    Checks checks = REAL.get();
    if (checks == null) {
      checks = Rules.over(library);
      REAL.set(checks);
    }
    return checks;
  }
}
