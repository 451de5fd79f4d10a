package io.github.dynactin.terminology;

/**
 * LOINC codes that the mappers themselves write. Those of the Genomics Reporting components stand
 * in that guide's profiles (3.0.0), the disease status in mCODE 4.0.0; stains and the cause of
 * death have no guide and are verified elsewhere (see the test).
 */
public enum Loinc implements Code {
  GENETIC_VARIANT_ASSESSMENT("69548-6", "Genetic variant assessment"),
  GENETIC_ANALYSIS_REPORT("51969-4", "Genetic analysis report"),
  GENE_STUDIED("48018-6", "Gene studied [ID]"),
  CODING_HGVS("48004-6", "DNA change (c.HGVS)"),
  PROTEIN_HGVS("48005-3", "Amino acid change (pHGVS)"),
  TRANSCRIPT("51958-7", "Transcript reference sequence [ID]"),
  DNA_CHANGE_TYPE("48019-4", "DNA change type"),
  DISCRETE_VARIANT("81252-9", "Discrete genetic variant"),
  COPY_NUMBER("82155-3", "Genomic structural variant copy number"),
  GENOMIC_SOURCE_CLASS("48002-0", "Genomic source class [Type]"),
  MEDICATION_ASSESSED("51963-7", "Medication assessed [ID]"),
  IMMUNE_STAIN_STUDY("55229-9", "Immune stain study"),
  DISEASE_STATUS("97509-4", "Cancer disease progression"),
  CAUSE_OF_DEATH("69453-9", "Cause of death [US Standard Certificate of Death]");

  private final String code;
  private final String display;

  Loinc(String code, String display) {
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
