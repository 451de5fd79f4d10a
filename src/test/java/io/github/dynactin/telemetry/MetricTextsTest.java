package io.github.dynactin.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.telemetry.Metric.Gauge;
import io.github.dynactin.telemetry.Metric.Summary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures as both kinds of watchers read them. */
class MetricTextsTest {
  private static final String HOSTILE = "a \"b\" \\ c\nd";
  private static final List<Metric> METRICS =
      List.of(
          new Metric(
              "one_seconds",
              "Help with \\ and\na line.",
              List.of(
                  new Gauge(Map.of("place", HOSTILE), 1_790_000_000.25),
                  new Gauge(Map.of("place", "b"), 3))),
          new Metric("none", "Nothing.", List.of(new Gauge(Map.of(), 0))),
          new Metric(
              "steps_seconds",
              "Steps.",
              List.of(new Summary(Map.of("step", "map"), 7, 3.5, Map.of(0.5, 0.4)))));

  @Test
  void prometheusReadsItsText() {
    Map<String, Double> read = Exposition.parse(PrometheusText.of(METRICS));
    assertThat(read)
        .containsEntry("one_seconds{place=\"a \\\"b\\\" \\\\ c\\nd\"}", 1_790_000_000.25)
        .containsEntry("one_seconds{place=\"b\"}", 3.0)
        .containsEntry("none", 0.0)
        .containsEntry("steps_seconds{step=\"map\",quantile=\"0.5\"}", 0.4)
        .containsEntry("steps_seconds_sum{step=\"map\"}", 3.5)
        .containsEntry("steps_seconds_count{step=\"map\"}", 7.0)
        .hasSize(6);
  }

  @Test
  void openTelemetryReadsItsJson() {
    JsonNode json =
        OtlpJson.of(METRICS, Map.of("service.name", "x"), Instant.parse("2026-11-27T02:00:00.5Z"));
    JsonNode resource = json.at("/resourceMetrics/0/resource/attributes/0");
    assertThat(resource.path("key").asText()).isEqualTo("service.name");
    assertThat(resource.at("/value/stringValue").asText()).isEqualTo("x");
    JsonNode metrics = json.at("/resourceMetrics/0/scopeMetrics/0/metrics");
    assertThat(metrics).hasSize(3);
    JsonNode point = metrics.at("/0/gauge/dataPoints/0");
    assertThat(point.path("asDouble").asDouble()).isEqualTo(1_790_000_000.25);
    assertThat(point.path("timeUnixNano").isTextual()).isTrue();
    assertThat(point.path("timeUnixNano").asText()).isEqualTo("1795744800500000000");
    assertThat(point.at("/attributes/0/value/stringValue").asText()).isEqualTo(HOSTILE);
    JsonNode summary = metrics.at("/2/summary/dataPoints/0");
    assertThat(summary.path("count").asText()).isEqualTo("7");
    assertThat(summary.at("/quantileValues/0/value").asDouble()).isEqualTo(0.4);
  }

  @Test
  void aNameThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new Metric("a-b", "", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Gauge(Map.of("__name__", "x"), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Metric(
                    "a",
                    "",
                    List.of(new Gauge(Map.of(), 1), new Summary(Map.of(), 0, 0, Map.of()))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theReaderOfTheseTestsIsStrict() {
    for (String wrong :
        List.of(
            "a 1",
            "a 1\n",
            "# TYPE a gauge\nb 1\n",
            "# TYPE a gauge\na 1\na 1\n",
            "# TYPE a gauge\na{b=\"c} 1\n",
            "# TYPE a gauge\na{b=\"c\",b=\"d\"} 1\n",
            "# TYPE a gauge\n# TYPE b gauge\nb 1\n# TYPE a gauge\na 1\n")) {
      assertThatThrownBy(() -> Exposition.parse(wrong))
          .as(wrong)
          .isInstanceOf(AssertionError.class);
    }
  }
}
