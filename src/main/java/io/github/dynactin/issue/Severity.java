package io.github.dynactin.issue;

/** How much an {@link Issue} matters. The words are those of FHIR's OperationOutcome. */
public enum Severity {
  /** The case can't go on. */
  ERROR("error"),
  /** The case goes on; something was left out, or deserves a look. */
  WARNING("warning"),
  /** Nothing is wrong; worth knowing. */
  INFORMATION("information");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word for reports and JSON. */
  public String word() {
    return word;
  }
}
