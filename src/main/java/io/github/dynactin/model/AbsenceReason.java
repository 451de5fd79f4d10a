package io.github.dynactin.model;

import java.util.Arrays;
import java.util.Optional;

/** Why a value is absent. The words are those of HL7's code system data-absent-reason. */
public enum AbsenceReason {
  UNKNOWN("unknown"),
  ASKED_UNKNOWN("asked-unknown"),
  TEMPORARILY_UNKNOWN("temp-unknown"),
  NOT_ASKED("not-asked"),
  MASKED("masked"),
  NOT_APPLICABLE("not-applicable"),
  NOT_PERFORMED("not-performed");

  private final String word;

  AbsenceReason(String word) {
    this.word = word;
  }

  /** The word in the case format and in FHIR. */
  public String word() {
    return word;
  }

  /** The reason with this word. */
  public static Optional<AbsenceReason> of(String word) {
    return Arrays.stream(values()).filter(reason -> reason.word.equals(word)).findFirst();
  }
}
