package io.github.dynactin.terminology;

/** Codes that Genomics Reporting 3.0.0 defines itself (its code system "tbd-codes-cs"). */
public enum GenomicsCode implements Code {
  MOLECULAR_CONSEQUENCE("molecular-consequence", "Molecular Consequence"),
  FEATURE_CONSEQUENCE("feature-consequence", "Feature Consequence"),
  THERAPEUTIC_IMPLICATION("therapeutic-implication", "Therapeutic Implication"),
  DIAGNOSTIC_IMPLICATION("diagnostic-implication", "Diagnostic Implication"),
  ASSOCIATED_THERAPY("associated-therapy", "Associated Therapy"),
  BIOMARKER_CATEGORY("biomarker-category", "A characterization of a given biomarker observation."),
  CONCLUSION_STRING("conclusion-string", "Conclusion Text");

  private final String code;
  private final String display;

  GenomicsCode(String code, String display) {
    this.code = code;
    this.display = display;
  }

  @Override
  public CodeSystem system() {
    return CodeSystem.GENOMICS_TBD;
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
