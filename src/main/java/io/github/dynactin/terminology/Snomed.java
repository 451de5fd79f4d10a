package io.github.dynactin.terminology;

/**
 * SNOMED CT codes that mCODE 4.0.0 or Genomics Reporting 3.0.0 fixes or binds, and that the mappers
 * themselves write.
 */
public enum Snomed implements Code {
  ELIGIBLE_FOR_TRIAL("399223003", "Patient eligible for clinical trial (finding)"),
  CLINICAL_T("399504009", "cT category (observable entity)"),
  CLINICAL_N("399534004", "cN category (observable entity)"),
  CLINICAL_M("399387003", "cM category (observable entity)"),
  PATHOLOGICAL_T("384625004", "pT category (observable entity)"),
  PATHOLOGICAL_N("371494008", "pN category (observable entity)"),
  PATHOLOGICAL_M("371497001", "pM category (observable entity)"),
  CLINICAL_STAGE_GROUP("399537006", "Clinical TNM stage grouping (observable entity)"),
  PATHOLOGICAL_STAGE_GROUP("399588009", "Pathologic TNM stage grouping (observable entity)"),
  RADIOTHERAPY_COURSE("1217123003", "Radiotherapy course of treatment (regime/therapy)"),
  RADIOPHARMACEUTICAL("440252007", "Administration of radiopharmaceutical (procedure)"),
  IMPROVED("268910001", "Patient's condition improved (finding)"),
  STABLE("359746009", "Patient's condition stable (finding)"),
  WORSENED("271299001", "Patient's condition worsened (finding)"),
  NOT_EVALUABLE("709137006", "Patient condition undetermined (finding)"),
  FULL_REMISSION("550991000124107", "Malignant neoplasm in full remission (disorder)");

  private final String code;
  private final String display;

  Snomed(String code, String display) {
    this.code = code;
    this.display = display;
  }

  @Override
  public CodeSystem system() {
    return CodeSystem.SNOMED_CT;
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
