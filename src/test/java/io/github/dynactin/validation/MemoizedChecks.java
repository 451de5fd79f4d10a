package io.github.dynactin.validation;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.utilities.validation.ValidationMessage;

/**
 * Remembers what validation said about a resource, for tests that run the command thousands of times in one
 * process and always with the same definitions: the command builds its validator anew for each run, which takes
 * more than a second.
 */
final class MemoizedChecks {
  private static final Lazy<Map<Question, List<ValidationMessage>>> ANSWERS =
      new Lazy<>(ConcurrentHashMap::new);

  private record Question(String json, List<String> profiles) {}

  private MemoizedChecks() {}

  /** Takes the part of {@link Checks#of}. */
  static Checks of(FhirContext context, OfflineSupport library) {
    Lazy<Checks> real = new Lazy<>(() -> Rules.over(library));
    return (json, profiles) ->
        ANSWERS
            .get()
            .computeIfAbsent(
                new Question(json, List.copyOf(profiles)),
                question -> real.get().check(question.json(), question.profiles()));
  }
}
