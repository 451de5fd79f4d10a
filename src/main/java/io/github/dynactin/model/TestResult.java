package io.github.dynactin.model;

/** What a test says of something it looked for. What wasn't tested has no result at all. */
public enum TestResult {
  /** It is there. */
  PRESENT,
  /** It was looked for and isn't there. */
  ABSENT,
  /** It was looked for; the test can't say, for a reason other than coverage. */
  INDETERMINATE,
  /** It was looked for; coverage was too low to say. */
  NO_CALL
}
