package io.github.dynactin;

import io.github.dynactin.delivery.Counts;
import io.github.dynactin.delivery.DeliveryReport;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.report.CasePage;
import io.github.dynactin.report.CaseReport;
import io.github.dynactin.report.ReportedDelivery;
import io.github.dynactin.report.ReportedElement;
import io.github.dynactin.report.ReportedResource;
import io.github.dynactin.report.ReportedValidation;
import io.github.dynactin.validation.ResourceReport;
import io.github.dynactin.validation.ValidationReport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Resource;

/** Carries what the rooms know of a case to the room that shows it. */
final class CasePages {
  private final Function<Resource, String> json;
  private final String adapter;

  CasePages(Function<Resource, String> json, String adapter) {
    this.json = json;
    this.adapter = adapter;
  }

  /** The page of a case that was converted, whatever became of it. */
  String page(CaseOutcome outcome, ConvertedCase converted, URI server) {
    if (converted.pseudonym().isPresent()) {
      throw new IllegalStateException("a de-identified case has no page");
    }
    return new CasePage().write(report(outcome, converted, server));
  }

  /** What there is to show of a case that was converted, whatever became of it. */
  CaseReport report(CaseOutcome outcome, ConvertedCase converted, URI server) {
    Map<String, ResourceReport> checks =
        outcome.validation().stream()
            .map(ValidationReport::resources)
            .flatMap(List::stream)
            .collect(Collectors.toMap(ResourceReport::name, Function.identity(), (a, b) -> a));
    List<ReportedResource> resources =
        converted.mapped().mapped().stream().map(mapped -> resource(mapped, checks)).toList();
    List<Issue> issues = new ArrayList<>(converted.issues());
    outcome.issues().stream().filter(issue -> !issues.contains(issue)).forEach(issues::add);
    return new CaseReport(
        converted.mapped().oncologyCase(), resources, issues, delivery(outcome, server), adapter);
  }

  private ReportedResource resource(Mapped<?> mapped, Map<String, ResourceReport> checks) {
    Resource resource = mapped.resource();
    String name = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    return new ReportedResource(
        name,
        mapped.profile().slug(),
        mapped.title(),
        resource.getMeta().getProfile().stream().map(CanonicalType::getValue).toList(),
        Optional.ofNullable(checks.get(name))
            .map(CasePages::validation)
            .orElseGet(ReportedValidation::none),
        mapped.trace().stream()
            .map(e -> new ReportedElement(e.path(), e.label(), e.words(), e.origin()))
            .toList(),
        json.apply(resource));
  }

  private static ReportedValidation validation(ResourceReport report) {
    return new ReportedValidation(
        true,
        report.checked(),
        report.unavailable(),
        report.faults(),
        report.warnings(),
        report.unverifiable());
  }

  private static ReportedDelivery delivery(CaseOutcome outcome, URI server) {
    if (outcome instanceof CaseOutcome.Delivered delivered) {
      return delivery("delivered and read back", delivered.delivery(), server);
    }
    return outcome instanceof CaseOutcome.Unchanged unchanged
        ? delivery("unchanged", unchanged.delivery(), server)
        : ReportedDelivery.none();
  }

  private static ReportedDelivery delivery(String words, DeliveryReport report, URI server) {
    Counts counts = report.counts();
    return new ReportedDelivery(
        words, Optional.of(server), counts.created(), counts.updated(), counts.unchanged());
  }
}
