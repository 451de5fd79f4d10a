package io.github.dynactin.mapping.mcode;

import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.Route;
import io.github.dynactin.model.Biosample;
import io.github.dynactin.model.Disease;
import io.github.dynactin.model.ImagingStudy;
import io.github.dynactin.model.Immunostain;
import io.github.dynactin.model.Individual;
import io.github.dynactin.model.LaboratoryTest;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.OtherProcedure;
import io.github.dynactin.model.PhenotypicFeature;
import io.github.dynactin.model.ProgressionFreeSurvival;
import io.github.dynactin.model.RadionuclideTherapy;
import io.github.dynactin.model.Radiotherapy;
import io.github.dynactin.model.ResponseAssessment;
import io.github.dynactin.model.Surgery;
import io.github.dynactin.model.SystemicTherapy;
import io.github.dynactin.model.TnmFinding;
import java.util.List;
import java.util.stream.Stream;

/** The mappers of this guide. */
public final class McodeMappers {
  private McodeMappers() {}

  /** One row for each profile. */
  public static List<Route<?>> routes() {
    return Stream.of(patient(), diseases(), measurements(), actions(), assessments())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Route<?>> patient() {
    return List.of(
        new Route<>(
            Profile.CANCER_PATIENT,
            Individual.class,
            oncologyCase -> Stream.of(oncologyCase.individual()),
            new CancerPatientMapper()),
        new Route<>(
            Profile.CAUSE_OF_DEATH,
            Individual.class,
            oncologyCase ->
                Stream.of(oncologyCase.individual())
                    .filter(person -> person.vitalStatus().causeOfDeath().isPresent()),
            new CauseOfDeathMapper()),
        Route.of(
            Profile.PHENOTYPIC_FEATURE,
            PhenotypicFeature.class,
            OncologyCase::phenotypicFeatures,
            new PhenotypicFeatureMapper()));
  }

  private static List<Route<?>> diseases() {
    return List.of(
        disease(Profile.PRIMARY_CANCER, Disease.Kind.PRIMARY),
        disease(Profile.SECONDARY_CANCER, Disease.Kind.SECONDARY),
        tnm(Profile.TNM_PRIMARY_TUMOR, TnmFinding.Category.T),
        tnm(Profile.TNM_REGIONAL_NODES, TnmFinding.Category.N),
        tnm(Profile.TNM_DISTANT_METASTASES, TnmFinding.Category.M),
        new Route<>(
            Profile.STAGE_GROUP, StagedDisease.class, StagedDisease::in, new StageGroupMapper()),
        Route.of(
            Profile.SPECIMEN, Biosample.class, OncologyCase::biosamples, new SpecimenMapper()));
  }

  private static List<Route<?>> measurements() {
    return List.of(
        Route.of(
            Profile.TUMOR_MARKER,
            LaboratoryTest.class,
            OncologyCase::measurements,
            new TumorMarkerMapper()),
        Route.of(
            Profile.IMMUNOSTAIN,
            Immunostain.class,
            OncologyCase::measurements,
            new ImmunostainMapper()),
        Route.of(
            Profile.IMAGING,
            ImagingStudy.class,
            OncologyCase::imagingStudies,
            new ImagingMapper()));
  }

  private static List<Route<?>> actions() {
    return List.of(
        new Route<>(
            Profile.MEDICATION_STATEMENT,
            SystemicTherapy.class,
            GivenAgent::in,
            new MedicationStatementMapper()),
        Route.of(
            Profile.RADIOTHERAPY,
            Radiotherapy.class,
            OncologyCase::medicalActions,
            new RadiotherapyMapper()),
        Route.of(
            Profile.RADIONUCLIDE_THERAPY,
            RadionuclideTherapy.class,
            OncologyCase::medicalActions,
            new RadionuclideTherapyMapper()),
        Route.of(Profile.SURGERY, Surgery.class, OncologyCase::medicalActions, new SurgeryMapper()),
        Route.of(
            Profile.PROCEDURE,
            OtherProcedure.class,
            OncologyCase::medicalActions,
            new ProcedureMapper()));
  }

  private static List<Route<?>> assessments() {
    return List.of(
        Route.of(
            Profile.DISEASE_STATUS,
            ResponseAssessment.class,
            OncologyCase::diseaseAssessments,
            new DiseaseStatusMapper()),
        Route.of(
            Profile.PROGRESSION_FREE_SURVIVAL,
            ProgressionFreeSurvival.class,
            OncologyCase::diseaseAssessments,
            new ProgressionFreeSurvivalMapper()));
  }

  private static Route<Disease> disease(Profile profile, Disease.Kind kind) {
    return new Route<>(
        profile,
        Disease.class,
        oncologyCase -> oncologyCase.diseases().stream().filter(d -> d.kind() == kind),
        new CancerConditionMapper(profile));
  }

  private static Route<StagedCategory> tnm(Profile profile, TnmFinding.Category category) {
    return new Route<>(
        profile,
        StagedCategory.class,
        oncologyCase -> StagedCategory.in(oncologyCase, category),
        new TnmCategoryMapper(profile));
  }
}
