package io.github.dynactin.selection;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.model.EvidenceLevel;
import io.github.dynactin.model.EvidenceLevel.Scale;
import java.util.Locale;

/**
 * A grade of evidence that is asked for, with all that stand below it: {@code Tier I} asks for
 * {@code Tier I - Level A} too, and not for {@code Tier II}.
 *
 * @param scale the system of grades
 * @param level the grade, or the words that it begins with
 */
public record Grade(Scale scale, String level) {
  public Grade {
    requireNonNull(scale, "scale");
    level = level.strip();
    if (level.isEmpty()) {
      throw new IllegalArgumentException("a grade has a level");
    }
  }

  /**
   * Reads a grade.
   *
   * @param text {@code AMP/ASCO/CAP:Tier I}, {@code ESCAT:I-B}, {@code OncoKB:1}
   * @throws IllegalArgumentException if there is no such system, or no level
   */
  public static Grade parse(String text) {
    int colon = text.indexOf(':');
    for (Scale scale : Scale.values()) {
      if (colon > 0 && scale.label().equalsIgnoreCase(text.substring(0, colon).strip())) {
        return new Grade(scale, text.substring(colon + 1));
      }
    }
    throw new IllegalArgumentException(
        "a grade is written SYSTEM:LEVEL, such as 'AMP/ASCO/CAP:Tier I', 'ESCAT:I-B', 'OncoKB:1'");
  }

  /** True if a stated grade is this one, or stands below it. */
  boolean covers(EvidenceLevel stated) {
    String given = stated.level().strip().toLowerCase(Locale.ROOT);
    String asked = level.toLowerCase(Locale.ROOT);
    return stated.scale() == scale
        && given.startsWith(asked)
        && (given.length() == asked.length()
            || !Character.isLetterOrDigit(given.charAt(asked.length())));
  }
}
