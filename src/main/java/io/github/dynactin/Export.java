package io.github.dynactin;

import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.DeliveryReport;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.validation.ValidationReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes one read case as far as it goes: converted, validated, delivered. */
final class Export {
  private final Pipeline pipeline;
  private final CaseMeter meter;

  Export(Pipeline pipeline) {
    this(pipeline, CaseMeter.none());
  }

  Export(Pipeline pipeline, CaseMeter meter) {
    this.pipeline = pipeline;
    this.meter = meter;
  }

  CaseOutcome export(ReadCase read, Delivery delivery) {
    CaseOutcome checked = check(read);
    if (!(checked instanceof CaseOutcome.Ready ready)) {
      return checked;
    }
    ConvertedCase converted = ready.converted().orElseThrow();
    meter.measure(converted.bundle());
    DeliveryReport report =
        meter.timed(CaseStage.DELIVER, () -> delivery.deliver(converted.key(), converted.bundle()));
    return outcome(ready, report);
  }

  CaseOutcome convert(ReadCase read) {
    Optional<OncologyCase> oncologyCase = read.oncologyCase();
    if (oncologyCase.isEmpty()) {
      return new CaseOutcome.Unreadable(read.issues());
    }
    ConvertedCase converted =
        meter.timed(CaseStage.MAP, () -> pipeline.convert(oncologyCase.get()));
    List<Issue> told = join(read.issues(), converted.issues());
    return converted.isSendable()
        ? new CaseOutcome.Ready(Optional.of(converted), Optional.empty(), told)
        : new CaseOutcome.Rejected(Optional.of(converted), Optional.empty(), told);
  }

  CaseOutcome check(ReadCase read) {
    CaseOutcome first = convert(read);
    if (!(first instanceof CaseOutcome.Ready ready)) {
      return first;
    }
    Optional<ConvertedCase> result = ready.converted();
    ConvertedCase converted = result.orElseThrow();
    List<Issue> told = ready.issues();
    ValidationReport report =
        meter.timed(CaseStage.VALIDATE, () -> pipeline.validate(converted.bundle()));
    if (!report.conforms()) {
      List<Issue> faults = report.faults().stream().map(converted.mapped()::atItsSource).toList();
      return new CaseOutcome.Rejected(result, Optional.of(report), join(told, faults));
    }
    return new CaseOutcome.Ready(result, Optional.of(report), told);
  }

  private static CaseOutcome outcome(CaseOutcome.Ready ready, DeliveryReport delivered) {
    Optional<ConvertedCase> result = ready.converted();
    Optional<ValidationReport> validation = ready.validation();
    List<Issue> issues = join(ready.issues(), delivered.issues());
    return switch (delivered.outcome()) {
      case DELIVERED -> new CaseOutcome.Delivered(result, validation, issues, delivered);
      case UNCHANGED -> new CaseOutcome.Unchanged(result, validation, issues, delivered);
      case REFUSED, NOT_AUTHORISED, UNAVAILABLE, BUSY, WRONG_ADDRESS, UNTRUSTWORTHY ->
          new CaseOutcome.Undeliverable(result, validation, issues, delivered);
    };
  }

  private static List<Issue> join(List<Issue> some, List<Issue> others) {
    return Stream.of(some, others).flatMap(List::stream).toList();
  }
}
