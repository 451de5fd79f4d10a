package io.github.dynactin.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.transport.Json;
import java.util.List;
import java.util.Locale;

/**
 * What a run did, as JSON for machines. Holds keys, places and codes, and no patient's value. Not
 * thread-safe.
 */
public final class RunReport {
  private static final int VERSION = 1;

  private final ObjectNode report = Json.object();
  private final ArrayNode cases;

  /** A report of a command. */
  public RunReport(String command) {
    report.put("version", VERSION).put("command", command);
    report.put("outcome", "unfinished").putNull("exitCode").putObject("totals");
    this.cases = report.putArray("cases");
  }

  /**
   * Tells of a case of the input.
   *
   * @param detail what there is to tell beside its fate and issues
   */
  public void add(InputCase input, Fate fate, List<Issue> issues, JsonNode detail) {
    ObjectNode entry = cases.addObject();
    input.key().ifPresent(key -> entry.put("key", key.value()));
    entry.put("source", input.source()).put("position", input.number());
    tell(entry, fate, issues, detail);
  }

  /** Tells of a case that the journal knows and the input doesn't hold. */
  public void add(CaseKey key, Fate fate, List<Issue> issues, JsonNode detail) {
    tell(cases.addObject().put("key", key.value()), fate, issues, detail);
  }

  /** Tells of what the source holds beside cases. */
  public void passedOver(List<Issue> issues) {
    if (!issues.isEmpty()) {
      tell(report.putArray("passedOver"), issues);
    }
  }

  private static void tell(ObjectNode entry, Fate fate, List<Issue> issues, JsonNode detail) {
    entry.put("outcome", word(fate));
    detail.properties().forEach(property -> entry.set(property.getKey(), property.getValue()));
    tell(entry.putArray("issues"), issues);
  }

  private static void tell(ArrayNode told, List<Issue> issues) {
    for (Issue issue : issues) {
      told.addObject()
          .put("severity", issue.severity().word())
          .put("code", issue.code().name())
          .put("place", issue.origin().toString())
          .put("message", issue.message())
          .put("remedy", issue.code().remedy());
    }
  }

  /** What the cases add up to. */
  public void summary(JsonNode counts) {
    report.set("counts", counts);
  }

  /** What is to be read as long as the run goes on, or if it was killed. */
  public JsonNode unfinished() {
    return report.deepCopy();
  }

  /** The whole, when the run has ended. */
  public JsonNode ended(Tally tally, RunEnd end, int exitCode) {
    return whole(tally, word(end), exitCode);
  }

  /** The whole, when something stopped the run. */
  public JsonNode failed(Tally tally, int exitCode) {
    return whole(tally, "failed", exitCode);
  }

  private JsonNode whole(Tally tally, String outcome, int exitCode) {
    report.put("outcome", outcome).put("exitCode", exitCode);
    ObjectNode totals = report.putObject("totals");
    for (Fate fate : Fate.values()) {
      if (tally.count(fate) > 0) {
        totals.put(word(fate), tally.count(fate));
      }
    }
    return report.deepCopy();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
