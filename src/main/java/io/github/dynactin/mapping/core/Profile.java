package io.github.dynactin.mapping.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of resource this adapter emits, one for each mapper. Which canonical URLs a resource of
 * a kind claims is the profile pack's business.
 */
public enum Profile {
  CANCER_PATIENT,
  CAUSE_OF_DEATH,
  PHENOTYPIC_FEATURE,
  PRIMARY_CANCER,
  SECONDARY_CANCER,
  TNM_PRIMARY_TUMOR,
  TNM_REGIONAL_NODES,
  TNM_DISTANT_METASTASES,
  STAGE_GROUP,
  SPECIMEN,
  TUMOR_MARKER,
  IMMUNOSTAIN,
  IMAGING,
  PROCEDURE,
  SURGERY,
  MEDICATION_STATEMENT,
  RADIOTHERAPY,
  RADIONUCLIDE_THERAPY,
  DISEASE_STATUS,
  PROGRESSION_FREE_SURVIVAL,
  VARIANT,
  STRUCTURAL_VARIANT,
  COPY_NUMBER_ALTERATION,
  GENE_FUSION,
  WHOLE_GENE,
  MOLECULAR_BIOMARKER,
  MOLECULAR_CONSEQUENCE,
  DIAGNOSTIC_IMPLICATION,
  THERAPEUTIC_IMPLICATION,
  GENOMIC_STUDY,
  GENOMIC_STUDY_ANALYSIS,
  GENOMIC_REPORT,
  PROVENANCE;

  /** The name in a pack and in the golden folders: {@code cancer-patient}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind with this name. */
  public static Optional<Profile> of(String slug) {
    return Arrays.stream(values()).filter(profile -> profile.slug().equals(slug)).findFirst();
  }
}
