package io.github.dynactin.telemetry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.telemetry.Metric.Gauge;
import io.github.dynactin.telemetry.Metric.Summary;
import io.github.dynactin.transport.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Metrics as OpenTelemetry's protocol (OTLP 1.x) writes them in JSON: an {@code
 * ExportMetricsServiceRequest}.
 */
public final class OtlpJson {
  private static final String SCOPE = "io.github.dynactin";
  private static final long NANOS_IN_A_SECOND = 1_000_000_000L;

  private OtlpJson() {}

  /**
   * The request.
   *
   * @param resource attributes of what is watched: {@code service.name} and the like
   * @param at when the values were taken
   */
  public static JsonNode of(List<Metric> metrics, Map<String, String> resource, Instant at) {
    ObjectNode request = Json.object();
    ObjectNode one = request.putArray("resourceMetrics").addObject();
    attributes(resource, one.putObject("resource").putArray("attributes"));
    ObjectNode scoped = one.putArray("scopeMetrics").addObject();
    scoped.putObject("scope").put("name", SCOPE);
    ArrayNode all = scoped.putArray("metrics");
    metrics.forEach(metric -> write(metric, nanos(at), all.addObject()));
    return request;
  }

  /** 64-bit integers are strings in JSON, because JavaScript can't count so far. */
  private static String nanos(Instant at) {
    return Long.toString(
        Math.addExact(Math.multiplyExact(at.getEpochSecond(), NANOS_IN_A_SECOND), at.getNano()));
  }

  private static void write(Metric metric, String nanos, ObjectNode to) {
    to.put("name", metric.name()).put("description", metric.help());
    ArrayNode points =
        to.putObject(metric.isSummary() ? "summary" : "gauge").putArray("dataPoints");
    for (Metric.Point point : metric.points()) {
      ObjectNode json = points.addObject();
      attributes(point.labels(), json.putArray("attributes"));
      json.put("timeUnixNano", nanos);
      if (point instanceof Gauge gauge) {
        json.put("asDouble", gauge.value());
      } else if (point instanceof Summary summary) {
        json.put("count", Long.toString(summary.count())).put("sum", summary.sum());
        ArrayNode quantiles = json.putArray("quantileValues");
        summary
            .quantiles()
            .forEach(
                (quantile, value) ->
                    quantiles.addObject().put("quantile", quantile).put("value", value));
      }
    }
  }

  private static void attributes(Map<String, String> attributes, ArrayNode to) {
    attributes.forEach(
        (key, value) ->
            to.addObject().put("key", key).putObject("value").put("stringValue", value));
  }
}
