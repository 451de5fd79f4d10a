package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.util.List;
import java.util.Optional;

/**
 * What every finding has, whatever its kind.
 *
 * @param id name within the case
 * @param assayId the test
 * @param result present, absent, indeterminate or no call
 * @param sourceClass somatic or germline, if stated
 * @param printed the finding as the report prints it
 * @param serialChange what became of it since an earlier test, if stated
 * @param implications what it means for therapy, as stated
 * @param diagnosticImplications what it means for diagnosis, as stated
 * @param origin where this stands in the input
 */
public record FindingContext(
    String id,
    String assayId,
    TestResult result,
    Optional<SourceClass> sourceClass,
    Optional<String> printed,
    Optional<SerialChange> serialChange,
    List<TherapeuticImplication> implications,
    List<DiagnosticImplication> diagnosticImplications,
    Origin origin) {
  public FindingContext {
    requireNonNull(id, "id");
    requireNonNull(assayId, "assayId");
    requireNonNull(result, "result");
    requireNonNull(sourceClass, "sourceClass");
    requireNonNull(printed, "printed");
    requireNonNull(serialChange, "serialChange");
    implications = List.copyOf(implications);
    diagnosticImplications = List.copyOf(diagnosticImplications);
    requireNonNull(origin, "origin");
  }

  /** A finding of which nothing else is stated: what most files can say. */
  public static FindingContext of(
      String id, String assayId, TestResult result, Optional<SourceClass> source, Origin origin) {
    return new FindingContext(
        id,
        assayId,
        result,
        source,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        origin);
  }

  /** The same with the finding as its source prints it. */
  public FindingContext withPrinted(String words) {
    return new FindingContext(
        id,
        assayId,
        result,
        sourceClass,
        Optional.of(words),
        serialChange,
        implications,
        diagnosticImplications,
        origin);
  }

  /** The same without a link to the earlier finding of the same change; its trend stays. */
  public FindingContext withoutEarlierFinding() {
    return new FindingContext(
        id,
        assayId,
        result,
        sourceClass,
        printed,
        serialChange.map(change -> new SerialChange(change.trend(), Optional.empty())),
        implications,
        diagnosticImplications,
        origin);
  }

  /** True if it is stated to be inherited. */
  public boolean isGermline() {
    return sourceClass.filter(SourceClass.GERMLINE::equals).isPresent();
  }

  /** Inherited or not. */
  public enum SourceClass {
    SOMATIC,
    GERMLINE
  }
}
