package io.github.dynactin.terminology;

/** Canonical URLs of the extensions that the mappers write, by the guide that defines them. */
public enum ExtensionUrl {
  // FHIR core
  DATA_ABSENT_REASON("http://hl7.org/fhir/StructureDefinition/data-absent-reason"),
  CONDITION_RELATED("http://hl7.org/fhir/StructureDefinition/condition-related"),
  CONDITION_ASSERTED_DATE("http://hl7.org/fhir/StructureDefinition/condition-assertedDate"),
  SEQUEL_TO("http://hl7.org/fhir/StructureDefinition/observation-sequelTo"),

  // mCODE 4.0.0
  HISTOLOGY("http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-histology-morphology-behavior"),
  PROCEDURE_INTENT("http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-procedure-intent"),
  EVIDENCE_TYPE(
      "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-cancer-disease-status-evidence-type"),
  MODALITY_AND_TECHNIQUE(
      "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-modality-and-technique"),
  MODALITY("http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-modality"),
  TECHNIQUE("http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-technique"),

  // Genomics Reporting 3.0.0
  GENOMIC_STUDY_REFERENCE(
      "http://hl7.org/fhir/uv/genomics-reporting/StructureDefinition/genomic-study-reference"),
  GENOMIC_STUDY_ANALYSIS(
      "http://hl7.org/fhir/uv/genomics-reporting/StructureDefinition/genomic-study-analysis-ext"),
  ANALYSIS_TITLE(
      "http://hl7.org/fhir/uv/genomics-reporting/StructureDefinition/genomic-study-analysis-title"),
  ANALYSIS_SPECIMEN(
      "http://hl7.org/fhir/uv/genomics-reporting/StructureDefinition/genomic-study-analysis-specimen"),
  ANALYSIS_REGIONS(
      "http://hl7.org/fhir/uv/genomics-reporting/StructureDefinition/genomic-study-analysis-regions"),
  ANALYSIS_METRICS(
      "http://hl7.org/fhir/uv/genomics-reporting/StructureDefinition/genomic-study-analysis-metrics"),
  ANALYSIS_GENOME_BUILD(
      "http://hl7.org/fhir/uv/genomics-reporting/StructureDefinition/genomic-study-analysis-genome-build"),

  // Our own
  BREAKPOINT("https://dynactin.github.io/fhir/StructureDefinition/breakpoint"),
  RELATED_FINDING("https://dynactin.github.io/fhir/StructureDefinition/related-finding"),
  FUSION_PARTNER("https://dynactin.github.io/fhir/StructureDefinition/fusion-partner"),
  FINDING_SITE("https://dynactin.github.io/fhir/StructureDefinition/finding-site"),
  THERAPY_LINE("https://dynactin.github.io/fhir/StructureDefinition/therapy-line");

  private final String url;

  ExtensionUrl(String url) {
    this.url = url;
  }

  /** The canonical URL, without a version. */
  public String url() {
    return url;
  }
}
