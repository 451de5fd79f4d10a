package io.github.dynactin.privacy;

/**
 * What becomes of dates and ages.
 *
 * @param shiftDays the most that a patient's dates are shifted, in days, either way; 0 to leave
 *     them
 * @param timeOfDay whether times of day stay
 * @param oldAges whether ages over 89 years stay, and dates that tell them
 */
public record DatePolicy(int shiftDays, boolean timeOfDay, boolean oldAges) {
  /** The usual span: a year either way hides the season and the year. */
  public static final int USUAL_DAYS = 365;

  private static final int MOST_DAYS = 3650;

  /**
   * @throws IllegalArgumentException if the shift isn't between 0 and 3650 days
   */
  public DatePolicy {
    if (shiftDays < 0 || shiftDays > MOST_DAYS) {
      throw new IllegalArgumentException("dates are shifted by 0 to 3650 days");
    }
  }

  /** A year either way, no times of day, no ages over 89. */
  public static DatePolicy standard() {
    return new DatePolicy(USUAL_DAYS, false, false);
  }

  /** Dates as they were stated. */
  public static DatePolicy asStated() {
    return new DatePolicy(0, true, true);
  }

  /** The same with another span. */
  public DatePolicy withShift(int days) {
    return new DatePolicy(days, timeOfDay, oldAges);
  }

  /** The same with times of day. */
  public DatePolicy withTimeOfDay() {
    return new DatePolicy(shiftDays, true, oldAges);
  }

  boolean treats() {
    return shiftDays > 0 || !timeOfDay || !oldAges;
  }
}
