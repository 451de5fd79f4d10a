package io.github.dynactin.terminology;

/**
 * LOINC answers that the mappers write: LL1971-2 (present or absent) and the value set of
 * therapeutic implications as Genomics Reporting 3.0.0 binds them; source class, positive and
 * negative as the examples of that guide and of mCODE 4.0.0 use them.
 */
public enum LoincAnswer implements Code {
  PRESENT("LA9633-4", "Present"),
  ABSENT("LA9634-2", "Absent"),
  NO_CALL("LA18198-4", "No call"),
  INDETERMINATE("LA11884-6", "Indeterminate"),
  GERMLINE("LA6683-2", "Germline"),
  SOMATIC("LA6684-0", "Somatic"),
  RESPONSIVE("LA6677-4", "Responsive"),
  PRESUMED_RESPONSIVE("LA9661-5", "Presumed responsive"),
  RESISTANT("LA6676-6", "Resistant"),
  PRESUMED_RESISTANT("LA9660-7", "Presumed resistant"),
  POSITIVE("LA6576-8", "Positive"),
  NEGATIVE("LA6577-6", "Negative");

  private final String code;
  private final String display;

  LoincAnswer(String code, String display) {
    this.code = code;
    this.display = display;
  }

  @Override
  public CodeSystem system() {
    return CodeSystem.LOINC;
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
