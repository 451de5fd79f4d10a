package io.github.dynactin.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.delivery.Counts;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.transport.Json;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a run did, collected as it goes. Holds keys, places and codes, and no patient's value. Not
 * thread-safe.
 */
public final class RunReport {
  private final RunStatistics statistics = new RunStatistics();
  private final PackedRecords cases = new PackedRecords();
  private RunFacts facts;
  private Optional<JsonNode> summary = Optional.empty();
  private List<Issue> passedOver = List.of();
  private List<CaseKey> notRetracted = List.of();
  private Optional<JsonNode> rules = Optional.empty();

  /** A report of a run that begins. */
  public RunReport(RunFacts facts) {
    this.facts = facts;
  }

  /** What is known of the run. */
  public RunFacts facts() {
    return facts;
  }

  /** The run goes to this server. */
  public void at(String base) {
    facts = facts.at(base);
  }

  /** Tells of what the source holds beside cases. */
  public void passedOver(List<Issue> notes) {
    passedOver = List.copyOf(notes);
  }

  /** What the source holds beside cases, for the JSON. */
  ArrayNode passedOver() {
    ArrayNode told = Json.object().putArray("passedOver");
    issues(passedOver, told);
    return told;
  }

  /** The cases that the source no longer holds, and that weren't retracted all the same. */
  public void notRetracted(List<CaseKey> cases) {
    notRetracted = List.copyOf(cases);
  }

  /** The same, for the JSON. */
  ArrayNode notRetracted() {
    ArrayNode keys = Json.object().putArray("notRetracted");
    notRetracted.forEach(key -> keys.add(key.value()));
    return keys;
  }

  /** What was told adds up to this. */
  public RunStatistics statistics() {
    return statistics;
  }

  /** Tells of a case. */
  public void add(CaseRecord told) {
    statistics.add(told);
    cases.add(json(told));
  }

  /** What the comparisons of a run add up to. */
  public void summary(JsonNode counts) {
    summary = Optional.of(counts);
  }

  /** What the comparisons add up to, if the run compares. */
  Optional<JsonNode> summary() {
    return summary;
  }

  /** How the selection's rules fared. */
  public void rules(JsonNode use) {
    rules = Optional.of(use);
  }

  /** How the selection's rules fared, if it has any. */
  Optional<JsonNode> rules() {
    return rules;
  }

  /** Gives out what was told of each case, as it stands in the JSON. Nothing is added after it. */
  public void forEachCase(Consumer<JsonNode> taker) {
    cases.forEach(taker);
  }

  private static ObjectNode json(CaseRecord told) {
    ObjectNode entry = Json.object();
    told.key().map(CaseKey::value).ifPresent(key -> entry.put("key", key));
    told.place()
        .ifPresent(place -> entry.put("source", place.source()).put("position", place.position()));
    entry.put("outcome", word(told.fate()));
    told.counts().ifPresent(counts -> entry.set("counts", json(counts)));
    told.cost().ifPresent(cost -> cost(cost, entry));
    told.detail().properties().forEach(p -> entry.set(p.getKey(), p.getValue()));
    issues(told.issues(), entry.putArray("issues"));
    return entry;
  }

  private static void cost(CaseCost cost, ObjectNode entry) {
    ObjectNode millis = entry.putObject("millis");
    for (CaseCost.Step step : CaseCost.Step.values()) {
      Optional.ofNullable(cost.times().get(step))
          .ifPresent(time -> millis.put(word(step), millis(time)));
    }
    if (cost.resources() > 0) {
      entry.put("resources", cost.resources()).put("bytes", cost.bytes());
    }
  }

  private static void issues(List<Issue> issues, ArrayNode told) {
    for (Issue issue : issues) {
      told.addObject()
          .put("severity", issue.severity().word())
          .put("code", issue.code().name())
          .put("place", issue.origin().toString())
          .put("message", issue.message())
          .put("remedy", issue.code().remedy());
    }
  }

  static ObjectNode json(Counts counts) {
    return Json.object()
        .put("created", counts.created())
        .put("updated", counts.updated())
        .put("retracted", counts.retracted())
        .put("unchanged", counts.unchanged());
  }

  /** Milliseconds, with what is below a tenth of one cut off. */
  static double millis(Duration time) {
    return Math.floor(time.toNanos() / 1e5) / 10;
  }

  /** A constant as the reports write it: {@code refused-again}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
