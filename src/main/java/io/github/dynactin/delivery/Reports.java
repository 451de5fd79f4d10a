package io.github.dynactin.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.transport.Json;
import java.util.Set;
import java.util.TreeSet;

/**
 * A report that others have seen as final isn't changed in silence: it says that it was amended
 * (FHIR R4, DiagnosticReport.status: "This includes any change in the results").
 */
final class Reports {
  private static final String STATUS = "status";
  private static final Set<String> PUBLISHED = Set.of("final", "amended", "corrected", "appended");

  private Reports() {}

  static boolean isReport(String path) {
    return path.startsWith("DiagnosticReport/");
  }

  /** True for a report whose readers take it for the last word. */
  static boolean isPublished(JsonNode resource) {
    return Json.text(resource, "resourceType").equals("DiagnosticReport")
        && PUBLISHED.contains(Json.text(resource, STATUS));
  }

  /** The report as amended, if it is final; another status says it already, or isn't final. */
  static JsonNode amended(JsonNode report) {
    if (!Json.text(report, STATUS).equals("final")) {
      return report;
    }
    ObjectNode amended = report.deepCopy();
    return amended.put(STATUS, "amended");
  }

  /** The paths of the results that a report refers to. */
  static Set<String> results(JsonNode report) {
    Set<String> paths = new TreeSet<>();
    report.path("result").forEach(result -> paths.add(Json.text(result, "reference")));
    return paths;
  }
}
