package io.github.dynactin.telemetry;

import io.github.dynactin.telemetry.Metric.Gauge;
import io.github.dynactin.telemetry.Metric.Summary;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Metrics in Prometheus' text-based exposition format, version 0.0.4. */
public final class PrometheusText {
  private static final double LONGEST_WHOLE = 1e15;

  private PrometheusText() {}

  /** The text, to be stored as UTF-8; each line ends with a line feed. */
  public static String of(List<Metric> metrics) {
    StringBuilder text = new StringBuilder();
    for (Metric metric : metrics) {
      String help = metric.help().replace("\\", "\\\\").replace("\n", "\\n");
      text.append("# HELP ").append(metric.name()).append(' ').append(help).append('\n');
      String type = metric.isSummary() ? "summary" : "gauge";
      text.append("# TYPE ").append(metric.name()).append(' ').append(type).append('\n');
      metric.points().forEach(point -> write(metric.name(), point, text));
    }
    return text.toString();
  }

  private static void write(String name, Metric.Point point, StringBuilder text) {
    if (point instanceof Gauge gauge) {
      line(name, gauge.labels(), gauge.value(), text);
    } else if (point instanceof Summary summary) {
      summary
          .quantiles()
          .forEach(
              (quantile, value) -> {
                Map<String, String> labels = new LinkedHashMap<>(summary.labels());
                labels.put("quantile", number(quantile));
                line(name, labels, value, text);
              });
      line(name + "_sum", summary.labels(), summary.sum(), text);
      line(name + "_count", summary.labels(), (double) summary.count(), text);
    }
  }

  private static void line(
      String name, Map<String, String> labels, double value, StringBuilder text) {
    text.append(name);
    if (!labels.isEmpty()) {
      text.append(
          labels.entrySet().stream()
              .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
              .collect(Collectors.joining(",", "{", "}")));
    }
    text.append(' ').append(number(value)).append('\n');
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < LONGEST_WHOLE;
    return whole ? Long.toString((long) value) : BigDecimal.valueOf(value).toPlainString();
  }
}
