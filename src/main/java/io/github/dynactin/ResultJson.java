package io.github.dynactin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.transport.Json;
import java.util.List;

/** Results as JSON, for hosts whose scripts work with strings. */
final class ResultJson {
  private ResultJson() {}

  static String report(TextResult result) {
    Statistics statistics = result.statistics();
    ObjectNode json = Json.object().put("status", result.status()).put("key", result.key());
    json.put("good", result.isGood()).put("temporary", result.isTemporary());
    json.put("milliseconds", statistics.took().toMillis());
    ObjectNode resources = json.putObject("resources");
    statistics.resources().forEach(resources::put);
    statistics
        .delivered()
        .ifPresent(
            counts ->
                json.putObject("delivered")
                    .put("created", counts.created())
                    .put("updated", counts.updated())
                    .put("retracted", counts.retracted())
                    .put("unchanged", counts.unchanged()));
    result
        .outcome()
        .validation()
        .ifPresent(report -> report.unavailable().forEach(json.withArray("profilesNotHere")::add));
    ArrayNode issues = json.putArray("issues");
    result.issues().forEach(issue -> issues.add(issue(issue)));
    return Json.write(json);
  }

  static String trace(List<Trace> traces) {
    ObjectNode whole = Json.object();
    ArrayNode array = whole.putArray("trace");
    for (Trace each : traces) {
      ObjectNode json = array.addObject();
      json.put("resource", each.resource()).put("element", each.element());
      json.put("file", each.origin().file()).put("place", each.origin().place());
      each.origin().citation().ifPresent(cited -> json.put("cited", cited.place()));
    }
    return Json.write(array);
  }

  private static ObjectNode issue(Issue issue) {
    return Json.object()
        .put("severity", issue.severity().word())
        .put("code", issue.code().name())
        .put("file", issue.origin().file())
        .put("place", issue.origin().place())
        .put("message", issue.message())
        .put("remedy", issue.code().remedy());
  }
}
