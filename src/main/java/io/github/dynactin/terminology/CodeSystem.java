package io.github.dynactin.terminology;

import java.util.Arrays;
import java.util.Optional;

/**
 * The code systems of the case format and of the output, with the prefix that a compact id ({@code
 * LOINC:2039-6}) uses and the URI that FHIR uses. URIs are those of Genomics Reporting 3.0.0 and
 * mCODE 4.0.0 where the two guides name one.
 */
public enum CodeSystem {
  LOINC("LOINC", "http://loinc.org", "LOINC"),
  SNOMED_CT("SNOMEDCT", "http://snomed.info/sct", "SNOMED CT"),
  ICD_10_CM("ICD10CM", "http://hl7.org/fhir/sid/icd-10-cm", "ICD-10-CM"),
  ICD_O_3("ICDO3", "http://terminology.hl7.org/CodeSystem/icd-o-3", "ICD-O-3"),
  RXNORM("RXNORM", "http://www.nlm.nih.gov/research/umls/rxnorm", "RxNorm"),
  ATC("ATC", "http://www.whocc.no/atc", "ATC"),
  NCIT("NCIT", "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl", "NCI Thesaurus"),
  HGNC("HGNC", "http://www.genenames.org", "HGNC"),
  SEQUENCE_ONTOLOGY("SO", "http://www.sequenceontology.org", "Sequence Ontology"),
  HGVS("HGVS", "http://varnomen.hgvs.org", "HGVS"),
  REFSEQ("REFSEQ", "http://www.ncbi.nlm.nih.gov/refseq", "RefSeq"),
  DBSNP("DBSNP", "http://www.ncbi.nlm.nih.gov/projects/SNP", "dbSNP"),
  CLINVAR("CLINVAR", "http://www.ncbi.nlm.nih.gov/clinvar", "ClinVar"),
  UCUM("UCUM", "http://unitsofmeasure.org", "UCUM"),
  CLINICAL_TRIALS("NCT", "http://clinicaltrials.gov", "ClinicalTrials.gov"),
  SPECIMEN_TYPE("V2-0487", "http://terminology.hl7.org/CodeSystem/v2-0487", "HL7 v2 0487"),
  DIAGNOSTIC_SERVICE("V2-0074", "http://terminology.hl7.org/CodeSystem/v2-0074", "HL7 v2 0074"),
  OBSERVATION_CATEGORY(
      "OBSCAT",
      "http://terminology.hl7.org/CodeSystem/observation-category",
      "Observation category"),
  CONDITION_CATEGORY(
      "CONDCAT", "http://terminology.hl7.org/CodeSystem/condition-category", "Condition category"),
  CONDITION_CLINICAL(
      "CONDCLIN",
      "http://terminology.hl7.org/CodeSystem/condition-clinical",
      "Condition clinical status"),
  CONDITION_VERIFICATION(
      "CONDVER",
      "http://terminology.hl7.org/CodeSystem/condition-ver-status",
      "Condition verification status"),
  DATA_ABSENT_REASON(
      "DAR", "http://terminology.hl7.org/CodeSystem/data-absent-reason", "Data absent reason"),
  NULL_FLAVOR("NULL", "http://terminology.hl7.org/CodeSystem/v3-NullFlavor", "Null flavour"),
  PROVENANCE_PARTICIPANT(
      "PROV",
      "http://terminology.hl7.org/CodeSystem/provenance-participant-type",
      "Provenance participant type"),
  CONFIDENTIALITY(
      "CONF", "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "Confidentiality"),
  OBSERVATION_VALUE(
      "OBSVAL", "http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "Observation value"),
  GENOMICS_TBD(
      "GRTBD",
      "http://hl7.org/fhir/uv/genomics-reporting/CodeSystem/tbd-codes-cs",
      "Genomics Reporting codes to be determined");

  /** The system of an identifier that is itself a URI (FHIR, Identifier.system). */
  public static final String URI_SYSTEM = "urn:ietf:rfc:3986";

  private final String prefix;
  private final String uri;
  private final String title;

  CodeSystem(String prefix, String uri, String title) {
    this.prefix = prefix;
    this.uri = uri;
    this.title = title;
  }

  /** The prefix of a compact id, without the colon. */
  public String prefix() {
    return prefix;
  }

  /** The canonical URI, as FHIR writes it. */
  public String uri() {
    return uri;
  }

  /** The name that people use. */
  public String title() {
    return title;
  }

  /** The code as the system spells it: HGNC and SO keep their prefix, the others don't. */
  public String spell(String localPart) {
    return this == HGNC || this == SEQUENCE_ONTOLOGY ? prefix + ":" + localPart : localPart;
  }

  /** The system with this prefix, exactly as written. */
  public static Optional<CodeSystem> withPrefix(String prefix) {
    return Arrays.stream(values()).filter(system -> system.prefix.equals(prefix)).findFirst();
  }
}
