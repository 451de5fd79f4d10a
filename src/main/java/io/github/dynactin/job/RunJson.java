package io.github.dynactin.job;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;

/** Writes what a run did as JSON, for machines; {@code docs/operation.md} describes it. */
public final class RunJson {
  private static final int VERSION = 1;
  private static final double MEDIAN = 50;
  private static final double MOST = 90;
  private static final double NEARLY_ALL = 99;
  private static final double ALL = 100;
  private static final double NANOS_IN_A_MILLI = 1e6;

  private final RunReport report;
  private final RunEnding ending;

  /** Of a run, as far as it is known. */
  public RunJson(RunReport report, RunEnding ending) {
    this.report = report;
    this.ending = ending;
  }

  /**
   * Writes it, one case after the other.
   *
   * @param out not closed
   */
  public void writeTo(Writer out) throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    JsonGenerator json =
        mapper
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .setPrettyPrinter(new DefaultPrettyPrinter());
    json.writeStartObject();
    for (var property : head().properties()) {
      json.writeFieldName(property.getKey());
      json.writeTree(property.getValue());
    }
    json.writeArrayFieldStart("cases");
    report.forEachCase(entry -> write(entry, json));
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
    out.write('\n');
  }

  private static void write(JsonNode entry, JsonGenerator json) {
    try {
      json.writeTree(entry);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private ObjectNode head() {
    RunFacts facts = report.facts();
    ObjectNode head = Json.object().put("version", VERSION).put("command", facts.command());
    head.put("outcome", ending.outcome()).put("exitCode", ending.exitCode().orElse(null));
    head.put("meaning", ending.meaning());
    head.put("run", facts.id()).put("adapter", facts.adapter());
    head.put("server", facts.server().orElse(null)).put("tenant", facts.tenant());
    head.put("begun", facts.begun().toString());
    head.put("ended", ending.at().map(Instant::toString).orElse(null));
    ArrayNode remarks = head.putArray("remarks");
    ending.remarks().forEach(remarks::add);
    if (!report.passedOver().isEmpty()) {
      head.set("passedOver", report.passedOver());
    }
    head.set("totals", totals());
    head.set("withdrawals", withdrawals());
    if (!report.notRetracted().isEmpty()) {
      head.set("notRetracted", report.notRetracted());
    }
    report.summary().ifPresent(counts -> head.set("counts", counts));
    if (report.statistics().totals().count() > 0) {
      head.set("resources", RunReport.json(report.statistics().counts()));
      head.set("rates", rates());
      head.set("measures", measures());
    }
    report.rules().ifPresent(use -> head.set("rules", use));
    head.set("issues", issues());
    head.set("deadLetters", deadLetters());
    return head;
  }

  private ObjectNode totals() {
    ObjectNode totals = Json.object();
    for (Fate fate : Fate.values()) {
      if (report.statistics().count(fate) > 0) {
        totals.put(RunReport.word(fate), report.statistics().count(fate));
      }
    }
    return totals;
  }

  private ObjectNode withdrawals() {
    ObjectNode totals = Json.object();
    for (Fate fate : Fate.values()) {
      if (report.statistics().absent(fate) > 0) {
        totals.put(RunReport.word(fate), report.statistics().absent(fate));
      }
    }
    return totals;
  }

  private ObjectNode rates() {
    double seconds =
        ending
                .at()
                .map(at -> Duration.between(report.facts().begun(), at))
                .orElse(Duration.ZERO)
                .toMillis()
            / 1000.0;
    ObjectNode rates = Json.object().put("seconds", seconds);
    if (seconds > 0) {
      rates.put("casesPerSecond", rounded(report.statistics().cases() / seconds));
      rates.put("resourcesPerSecond", rounded(report.statistics().resources().sum() / seconds));
    }
    return rates;
  }

  private ObjectNode measures() {
    RunStatistics statistics = report.statistics();
    ObjectNode measures = Json.object();
    for (CaseCost.Step step : CaseCost.Step.values()) {
      measures.set(
          RunReport.word(step) + "Millis", percentiles(statistics.samples(step), NANOS_IN_A_MILLI));
    }
    measures.set("totalMillis", percentiles(statistics.totals(), NANOS_IN_A_MILLI));
    measures.set("resources", percentiles(statistics.resources(), 1));
    measures.set("bytes", percentiles(statistics.bytes(), 1));
    return measures;
  }

  private static ObjectNode percentiles(Samples samples, double unit) {
    return Json.object()
        .put("count", samples.count())
        .put("sum", rounded(samples.sum() / unit))
        .put("p50", rounded(samples.percentile(MEDIAN) / unit))
        .put("p90", rounded(samples.percentile(MOST) / unit))
        .put("p99", rounded(samples.percentile(NEARLY_ALL) / unit))
        .put("max", rounded(samples.percentile(ALL) / unit));
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private ArrayNode issues() {
    ArrayNode all = Json.object().putArray("all");
    for (IssueTally issue : report.statistics().issues()) {
      all.addObject()
          .put("code", issue.code().name())
          .put("severity", issue.worst().word())
          .put("count", issue.count())
          .put("cases", issue.cases())
          .put("remedy", issue.code().remedy());
    }
    return all;
  }

  private ArrayNode deadLetters() {
    ArrayNode all = Json.object().putArray("all");
    ending
        .deadLetters()
        .forEach(
            letter ->
                all.addObject()
                    .put("key", letter.key().value())
                    .put("code", letter.code())
                    .put("at", letter.at().toString())
                    .put("message", letter.message()));
    return all;
  }
}
