package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Assay;
import io.github.dynactin.model.Biosample;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.Disease;
import io.github.dynactin.model.DiseaseAssessment;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.ImagingStudy;
import io.github.dynactin.model.Individual;
import io.github.dynactin.model.Measurement;
import io.github.dynactin.model.MedicalAction;
import io.github.dynactin.model.MetaData;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.PhenotypicFeature;
import io.github.dynactin.reader.Attachment;
import io.github.dynactin.reader.Attachments;
import io.github.dynactin.reader.ConfinedFolder;
import io.github.dynactin.reader.FindingReaders;
import io.github.dynactin.reader.ReadCase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Raw record to model. Everything that is wrong is found in one go. One method is longer than the
 * house allows, because it has a line for each kind of fact.
 */
final class CaseJsonCases {
  private CaseJsonCases() {}

  /**
   * Reads a case.
   *
   * @param folder where the files are that the case names
   * @param germline whether findings are taken that such a file calls germline
   */
  static ReadCase read(CaseJsonRecord raw, Optional<ConfinedFolder> folder, boolean germline) {
    Reading reading = new Reading(raw.file());
    Node root = new Node(raw.json(), "", reading);
    if (isOfAnotherVersion(root)) {
      // What else would be said of it is true of version 1 only.
      return ReadCase.rejected(reading.issues());
    }
    List<Attachment> attachments = new ArrayList<>();
    Optional<OncologyCase> read =
        root.object().flatMap(in -> oncologyCase(in, reading.origin(""), attachments));
    reading.references().check();
    List<Issue> issues = reading.issues();
    if (read.isPresent() && issues.isEmpty()) {
      issues = Contradictions.in(read.get());
    }
    if (issues.isEmpty() && attachments.isEmpty()) {
      return ReadCase.of(read.orElseThrow());
    }
    return issues.isEmpty()
        ? new Attachments(FindingReaders.standard(), germline)
            .into(read.orElseThrow(), attachments, folder, List.of())
        : ReadCase.rejected(issues);
  }

  private static boolean isOfAnotherVersion(Node root) {
    boolean isNumber = root.json().path(CaseJsonReader.HEADER).isNumber();
    return isNumber && version(root.child(CaseJsonReader.HEADER)).isEmpty();
  }

  private static Optional<BigDecimal> version(Node node) {
    return Numbers.decimal(node)
        .flatMap(
            version ->
                version.compareTo(BigDecimal.ONE) == 0
                    ? Optional.of(version)
                    : node.refuse(
                        IssueCode.VALUE_NOT_ALLOWED,
                        "this version of the format isn't known; version 1 is"));
  }

  private static Optional<OncologyCase> oncologyCase(
      Fields in, Origin file, List<Attachment> attachments) {
    in.required(CaseJsonReader.HEADER, CaseJsonCases::version);
    Optional<CaseId> id = in.required("id", Texts.made(CaseId::new));
    Optional<MetaData> metaData = in.optional("metaData", About::metaData);
    Optional<Individual> subject = in.required("subject", Subjects::individual);
    List<PhenotypicFeature> features = in.list("phenotypicFeatures", Subjects::feature);
    List<Disease> diseases = in.list("diseases", Diseases::disease);
    List<Biosample> biosamples = in.list("biosamples", Samples::biosample);
    List<Assay> assays = in.list("assays", Samples::assay);
    List<Finding> findings = in.list("findings", Findings::finding);
    attachments.addAll(in.list("attachments", Attached::attachment));
    List<Measurement> measurements = in.list("measurements", Measurements::measurement);
    List<ImagingStudy> imaging = in.list("imagingStudies", Imaging::study);
    List<MedicalAction> actions = in.list("medicalActions", Actions::action);
    List<DiseaseAssessment> assessments = in.list("diseaseAssessments", Assessments::assessment);
    return in.done(
        () ->
            new OncologyCase(
                id.get(),
                metaData.orElseGet(() -> About.nothing(file.child("metaData"))),
                subject.get(),
                features,
                diseases,
                biosamples,
                assays,
                findings,
                measurements,
                imaging,
                actions,
                assessments,
                file));
  }
}
