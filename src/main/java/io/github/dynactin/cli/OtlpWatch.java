package io.github.dynactin.cli;

import io.github.dynactin.job.RunEnding;
import io.github.dynactin.job.RunReport;
import io.github.dynactin.telemetry.OtlpJson;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.JsonPost;
import io.github.dynactin.transport.ServerFault;
import io.github.dynactin.transport.keys.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sends the figures of a run to an OpenTelemetry collector when it has ended. */
final class OtlpWatch implements RunWatch {
  private static final String PATH = "/v1/metrics";

  private final URI address;
  private final Optional<Secret> token;
  private final Map<String, String> labels;
  private final Trouble trouble;

  /**
   * A collector.
   *
   * @throws IllegalArgumentException if it can't be one
   */
  OtlpWatch(URI base, Optional<Secret> token, Map<String, String> labels, Trouble trouble) {
    String text = base.toString().replaceAll("/+$", "");
    this.address = URI.create(text.endsWith(PATH) ? text : text + PATH);
    this.token = token;
    this.labels = Map.copyOf(labels);
    this.trouble = trouble;
    new JsonPost(address, token).close(); // what is wrong with it is to be known before the run
  }

  @Override
  public boolean replaces() {
    return true;
  }

  @Override
  public void begun(RunReport report) {
    // There is nothing to be told yet.
  }

  @Override
  public void ended(RunReport report, RunEnding ending) {
    Map<String, String> resource = new LinkedHashMap<>();
    resource.put("service.name", "dynactin");
    resource.put("service.version", report.facts().adapter());
    resource.put("service.instance.id", report.facts().id());
    Instant at = ending.at().orElse(report.facts().begun());
    double success = RunMetrics.lastSuccess(ending, 0);
    var metrics =
        RunMetrics.of(report, ending, labels, success).stream()
            // A run that failed doesn't know when one last succeeded; the collector does.
            .filter(metric -> success > 0 || !metric.name().equals(RunMetrics.LAST_SUCCESS))
            .toList();
    try (JsonPost collector = new JsonPost(address, token)) {
      collector.post(Json.bytes(OtlpJson.of(metrics, resource, at)));
    } catch (ServerFault fault) {
      trouble.tell(
          LogEvent.METRICS_FAILED, "--otlp: the figures weren't taken: " + fault.issue().message());
    }
  }
}
