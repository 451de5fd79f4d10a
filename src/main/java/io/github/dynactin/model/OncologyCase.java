package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.util.List;
import java.util.stream.Stream;

/**
 * One patient's oncology case, whole. It has one component for each kind of fact, hence more than
 * five; most lists may be empty, which says that nothing is stated.
 *
 * @param id name of the case, unique at its source and stable from run to run
 * @param metaData who wrote it down, when, and from what
 * @param individual the patient
 * @param phenotypicFeatures symptoms and signs, present or excluded
 * @param diseases primary and secondary cancers, one for each assertion
 * @param biosamples what was taken from the patient
 * @param assays genomic tests
 * @param findings what the assays found, or looked for and didn't find
 * @param measurements laboratory values and stains
 * @param imagingStudies imaging with its findings
 * @param medicalActions therapies and procedures, also those that were not taken
 * @param diseaseAssessments responses, progressions and survival times
 * @param origin the file
 */
public record OncologyCase(
    CaseId id,
    MetaData metaData,
    Individual individual,
    List<PhenotypicFeature> phenotypicFeatures,
    List<Disease> diseases,
    List<Biosample> biosamples,
    List<Assay> assays,
    List<Finding> findings,
    List<Measurement> measurements,
    List<ImagingStudy> imagingStudies,
    List<MedicalAction> medicalActions,
    List<DiseaseAssessment> diseaseAssessments,
    Origin origin) {

  public OncologyCase {
    requireNonNull(id, "id");
    requireNonNull(metaData, "metaData");
    requireNonNull(individual, "individual");
    phenotypicFeatures = List.copyOf(phenotypicFeatures);
    diseases = List.copyOf(diseases);
    biosamples = List.copyOf(biosamples);
    assays = List.copyOf(assays);
    findings = List.copyOf(findings);
    measurements = List.copyOf(measurements);
    imagingStudies = List.copyOf(imagingStudies);
    medicalActions = List.copyOf(medicalActions);
    diseaseAssessments = List.copyOf(diseaseAssessments);
    requireNonNull(origin, "origin");
  }

  /** Every fact of the case but the individual, kind by kind, in the order of the input. */
  public Stream<Fact> facts() {
    return Stream.of(
            phenotypicFeatures,
            diseases,
            biosamples,
            assays,
            findings,
            measurements,
            imagingStudies,
            medicalActions,
            diseaseAssessments)
        .flatMap(List::stream);
  }

  /** The same case with these assays. */
  public OncologyCase withAssays(List<Assay> others) {
    return new OncologyCase(
        id,
        metaData,
        individual,
        phenotypicFeatures,
        diseases,
        biosamples,
        others,
        findings,
        measurements,
        imagingStudies,
        medicalActions,
        diseaseAssessments,
        origin);
  }

  /** The same case with these findings. */
  public OncologyCase withFindings(List<Finding> others) {
    return new OncologyCase(
        id,
        metaData,
        individual,
        phenotypicFeatures,
        diseases,
        biosamples,
        assays,
        others,
        measurements,
        imagingStudies,
        medicalActions,
        diseaseAssessments,
        origin);
  }
}
