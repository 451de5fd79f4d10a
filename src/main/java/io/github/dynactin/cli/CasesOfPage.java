package io.github.dynactin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.issue.Severity;
import io.github.dynactin.job.RunReport;
import io.github.dynactin.report.ReportedCase;
import io.github.dynactin.report.ReportedOutcome;
import io.github.dynactin.report.ReportedRun;
import io.github.dynactin.report.RunPage;
import io.github.dynactin.transport.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The cases of a report, one by one, as the page about the run wants them. */
final class CasesOfPage implements RunPage.Cases {
  private static final double MILLIS = 1000.0;

  private final RunReport report;
  private final Optional<CaseLinks> links;

  CasesOfPage(RunReport report, Optional<CaseLinks> links) {
    this.report = report;
    this.links = links;
  }

  @Override
  public void forEach(Consumer<ReportedCase> taker) {
    report.forEachCase(entry -> taker.accept(of(entry)));
  }

  private ReportedCase of(JsonNode entry) {
    Optional<String> key = text(entry, "key");
    List<ReportedCase.Fault> errors = new ArrayList<>();
    for (JsonNode issue : entry.path("issues")) {
      if (Json.text(issue, "severity").equals(Severity.ERROR.word())) {
        errors.add(
            new ReportedCase.Fault(
                Json.text(issue, "code"), Json.text(issue, "place"), Json.text(issue, "message")));
      }
    }
    return new ReportedCase(
        key,
        place(entry),
        outcome(Json.text(entry, "outcome")),
        Optional.of(entry.path("counts")).filter(JsonNode::isObject).map(CasesOfPage::touched),
        Optional.of(entry.path("millis")).filter(JsonNode::isObject).map(m -> cost(entry, m)),
        errors,
        entry.path("issues").size() - errors.size(),
        key.flatMap(k -> links.flatMap(l -> l.to(k))));
  }

  private static Optional<String> text(JsonNode entry, String name) {
    return Optional.of(Json.text(entry, name)).filter(text -> !text.isEmpty());
  }

  private static Optional<String> place(JsonNode entry) {
    int position = entry.path("position").asInt();
    return text(entry, "source").map(file -> position > 1 ? file + ", number " + position : file);
  }

  private static ReportedOutcome outcome(String word) {
    return ReportedOutcome.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static ReportedRun.Touched touched(JsonNode counts) {
    return new ReportedRun.Touched(
        counts.path("created").asInt(),
        counts.path("updated").asInt(),
        counts.path("retracted").asInt(),
        counts.path("unchanged").asInt());
  }

  private static ReportedCase.Cost cost(JsonNode entry, JsonNode millis) {
    double sum = 0;
    for (JsonNode time : millis) {
      sum += time.asDouble();
    }
    return new ReportedCase.Cost(
        sum / MILLIS, entry.path("resources").asInt(), entry.path("bytes").asLong());
  }
}
