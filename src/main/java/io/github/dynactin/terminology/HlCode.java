package io.github.dynactin.terminology;

/** Codes of HL7's own small code systems (HL7 Terminology 7.0.1). */
public enum HlCode implements Code {
  LABORATORY(CodeSystem.OBSERVATION_CATEGORY, "laboratory", "Laboratory"),
  IMAGING(CodeSystem.OBSERVATION_CATEGORY, "imaging", "Imaging"),
  GENETICS(CodeSystem.DIAGNOSTIC_SERVICE, "GE", "Genetics"),
  PROBLEM_LIST_ITEM(CodeSystem.CONDITION_CATEGORY, "problem-list-item", "Problem List Item"),
  CONFIRMED(CodeSystem.CONDITION_VERIFICATION, "confirmed", "Confirmed"),
  PROVISIONAL(CodeSystem.CONDITION_VERIFICATION, "provisional", "Provisional"),
  UNCONFIRMED(CodeSystem.CONDITION_VERIFICATION, "unconfirmed", "Unconfirmed"),
  REFUTED(CodeSystem.CONDITION_VERIFICATION, "refuted", "Refuted"),
  ASSEMBLER(CodeSystem.PROVENANCE_PARTICIPANT, "assembler", "Assembler"),
  PSEUDONYMIZED(CodeSystem.OBSERVATION_VALUE, "PSEUDED", "pseudonymized"),
  REDACTED(CodeSystem.OBSERVATION_VALUE, "REDACTED", "redacted"),
  MASKED(CodeSystem.DATA_ABSENT_REASON, "masked", "Masked"),
  UNKNOWN(CodeSystem.DATA_ABSENT_REASON, "unknown", "Unknown"),
  UNCERTAIN(CodeSystem.NULL_FLAVOR, "UNC", "un-encoded");

  private final CodeSystem system;
  private final String code;
  private final String display;

  HlCode(CodeSystem system, String code, String display) {
    this.system = system;
    this.code = code;
    this.display = display;
  }

  @Override
  public CodeSystem system() {
    return system;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }
}
