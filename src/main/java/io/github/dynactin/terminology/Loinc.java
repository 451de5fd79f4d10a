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
  GENOMIC_HGVS("81290-9", "Genomic DNA change (gHGVS)"),
  ASSEMBLY("62374-4", "Human reference sequence assembly version"),
  CHROMOSOME("48000-4", "Chromosome [Identifier]"),
  GENOMIC_REFERENCE("48013-7", "Genomic reference sequence [ID]"),
  EXACT_START_END("81254-5", "Genomic allele start-end"),
  OUTER_START_END("81301-4", "Structural variant outer start-end"),
  INNER_START_END("81302-2", "Structural variant inner start-end"),
  COORDINATE_SYSTEM("92822-6", "Genomic coord system"),
  REF_ALLELE("69547-8", "Genomic ref allele [ID]"),
  ALT_ALLELE("69551-0", "Genomic alt allele [ID]"),
  ALLELE_FREQUENCY("81258-6", "Sample VAF"),
  ALLELIC_READ_DEPTH("82121-5", "Allelic read depth"),
  ALLELIC_STATE("53034-5", "Allelic state"),
  MUTATIONAL_BURDEN("94076-7", "Mutations/Megabase [# Ratio] in Tumor"),
  MUTATIONAL_BURDEN_GRADE("94077-5", "Tumor mutation burden Ql (Tumor) [Interp]"),
  MICROSATELLITES(
      "81695-9", "Microsatellite instability [Interpretation] in Cancer specimen Qualitative"),
  EVIDENCE_LEVEL("93044-6", "Level of evidence"),
  CLINICAL_SIGNIFICANCE("53037-8", "Genetic variation clinical significance [Imp]"),
  PHENOTYPE("81259-4", "Associated phenotype"),
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
