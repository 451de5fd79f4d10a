package io.github.dynactin.terminology;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A code of a code system, as the input or a standard gives it.
 *
 * @param system canonical URI of the code system
 * @param code the code, exactly as the system spells it
 * @param display the system's own words for it, if known
 */
public record Coding(String system, String code, Optional<String> display) {
  public Coding {
    requireNonNull(system, "system");
    requireNonNull(code, "code");
    requireNonNull(display, "display");
    if (system.isBlank() || code.isBlank()) {
      throw new IllegalArgumentException("a coding needs a system and a code");
    }
  }

  /** A coding with its display. */
  public static Coding of(String system, String code, String display) {
    return new Coding(system, code, Optional.of(display));
  }
}
