package io.github.dynactin.reader;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Assay;
import io.github.dynactin.model.Biosample;
import io.github.dynactin.model.Coverage;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.Individual;
import io.github.dynactin.model.MetaData;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.Sex;
import io.github.dynactin.model.TestedRegions;
import io.github.dynactin.model.TimeElement;
import io.github.dynactin.model.VitalStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes a case of a file of findings that stands alone: a patient, a specimen, an assay. */
public final class LoneFindings {
  private final FindingReaders readers;
  private final boolean germline;

  /**
   * With these readers.
   *
   * @param germline whether findings are taken that a file calls germline
   */
  public LoneFindings(FindingReaders readers, boolean germline) {
    this.readers = readers;
    this.germline = germline;
  }

  /**
   * The case that a file is, whole in memory.
   *
   * @param format its format by name; empty to find it out
   * @param settings of {@link LoneContext#ASSAY}
   */
  public ReadCase read(
      Source source, Optional<String> format, LoneContext context, FindingSettings settings) {
    CollectedFindings collected = new CollectedFindings(source.name(), settings, germline);
    Origin origin = Origin.of(source.name(), "");
    try {
      ReadFindings read = readers.read(source, format, settings, collected);
      if (collected.isTooLarge()) {
        String message =
            "the file holds more than a case may; 'convert --to ndjson' takes any number";
        return ReadCase.rejected(List.of(Issue.of(IssueCode.INPUT_TOO_LARGE, origin, message)));
      }
      TestedRegions regions =
          regions(read.assembly()).and(collected.called(), collected.uncalled());
      return ended(whole(context, regions, collected.findings(), origin), collected.issues(read));
    } catch (InputRefusedException refused) {
      return ReadCase.rejected(List.of(refused.issue()));
    }
  }

  /**
   * Reads a file of any length: its findings are handed on in portions and forgotten.
   *
   * @param format its format by name; empty to find it out
   * @param settings of {@link LoneContext#ASSAY}
   * @param selection gives what goes on of a finding; empty if it stays
   * @param portions told of all findings, a few hundred at a time, in the order of the file; what
   *     was handed on must be dropped if the answer has no case
   * @return what remains to be said of them: the case with its regions, and with all its findings
   *     if they are no more than one resource can list, else with none and an issue that says so
   */
  public ReadCase stream(
      Source source,
      Optional<String> format,
      LoneContext context,
      FindingSettings settings,
      Function<Finding, Optional<Finding>> selection,
      Consumer<List<Finding>> portions) {
    Sieve sieve = new Sieve(source.name(), settings, germline);
    PortionedFindings portioned = new PortionedFindings(sieve, selection, portions);
    Origin origin = Origin.of(source.name(), "");
    try {
      ReadFindings read = readers.read(source, format, settings, portioned);
      portioned.end();
      List<Issue> issues = new ArrayList<>(sieve.issues(read));
      issues.addAll(notListed(portioned, origin));
      TestedRegions regions =
          regions(read.assembly()).and(portioned.called(), portioned.uncalled());
      return ended(whole(context, regions, portioned.findings(), origin), issues);
    } catch (InputRefusedException refused) {
      return ReadCase.rejected(List.of(refused.issue()));
    }
  }

  private static List<Issue> notListed(PortionedFindings read, Origin origin) {
    List<Issue> issues = new ArrayList<>();
    if (!read.listsFindings()) {
      String message =
          "the report and the provenance don't name their findings one by one: there are ";
      issues.add(Issue.of(IssueCode.TOO_MANY_TO_LIST, origin, message + read.count()));
    }
    if (!read.listsRegions()) {
      String message = "no regions are told, because one resource can't list them all: there are ";
      issues.add(Issue.of(IssueCode.TOO_MANY_TO_LIST, origin, message + read.regions()));
    }
    return issues;
  }

  private static OncologyCase whole(
      LoneContext context, TestedRegions regions, List<Finding> findings, Origin origin) {
    OncologyCase empty = context(context, origin);
    Assay assay = empty.assays().get(0).withRegions(regions);
    return empty.withAssays(List.of(assay)).withFindings(findings);
  }

  private static ReadCase ended(OncologyCase whole, List<Issue> issues) {
    return issues.stream().anyMatch(Issue::isError)
        ? ReadCase.rejected(issues)
        : new ReadCase(Optional.of(whole), issues);
  }

  /** The case without its findings: what they all belong to. */
  public static OncologyCase context(LoneContext context, Origin origin) {
    return new OncologyCase(
        context.caseId(),
        new MetaData(Optional.empty(), List.of(), origin),
        individual(context, origin),
        List.of(),
        List.of(),
        List.of(specimen(context, origin)),
        List.of(assay(context, origin)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        origin);
  }

  private static Individual individual(LoneContext context, Origin origin) {
    VitalStatus unknown =
        new VitalStatus(
            VitalStatus.Status.UNKNOWN_STATUS, TimeElement.UNKNOWN, Optional.empty(), origin);
    return new Individual(
        context.patientId(), Sex.UNKNOWN_SEX, TimeElement.UNKNOWN, unknown, origin);
  }

  private static Biosample specimen(LoneContext context, Origin origin) {
    return new Biosample(
        LoneContext.SPECIMEN,
        Optional.empty(),
        Optional.empty(),
        context.specimen(),
        TimeElement.UNKNOWN,
        Optional.empty(),
        List.of(),
        origin);
  }

  private static Assay assay(LoneContext context, Origin origin) {
    return new Assay(
        LoneContext.ASSAY,
        context.method(),
        Optional.empty(),
        List.of(LoneContext.SPECIMEN),
        TimeElement.UNKNOWN,
        regions(Optional.empty()),
        Coverage.NOT_STATED,
        Optional.empty(),
        Optional.empty(),
        origin);
  }

  private static TestedRegions regions(Optional<GenomeAssembly> assembly) {
    return new TestedRegions(List.of(), List.of(), List.of(), Optional.empty(), assembly);
  }
}
