package io.github.dynactin.telemetry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Something that is measured, with its values: all gauges, or all summaries.
 *
 * @param name letters, digits and underscores; ends with its unit
 * @param help what it is, in a sentence
 * @param points one for each set of labels
 */
public record Metric(String name, String help, List<Point> points) {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

  /** A value, or what many values add up to. */
  public sealed interface Point {
    /** What tells it from the others. */
    Map<String, String> labels();
  }

  /** How it stands now. */
  public record Gauge(Map<String, String> labels, double value) implements Point {
    public Gauge {
      labels = checked(labels);
    }
  }

  /**
   * What many values add up to.
   *
   * @param quantiles value by quantile, from 0 to 1
   */
  public record Summary(
      Map<String, String> labels, long count, double sum, Map<Double, Double> quantiles)
      implements Point {
    public Summary {
      labels = checked(labels);
      quantiles = Collections.unmodifiableMap(new LinkedHashMap<>(quantiles));
    }
  }

  public Metric {
    require(name);
    points = List.copyOf(points);
    boolean gauges = points.stream().allMatch(Gauge.class::isInstance);
    boolean summaries = points.stream().allMatch(Summary.class::isInstance);
    if (!gauges && !summaries) {
      throw new IllegalArgumentException("a metric's points are all of one kind");
    }
  }

  /** True if its points are summaries. */
  boolean isSummary() {
    return !points.isEmpty() && points.get(0) instanceof Summary;
  }

  /** True for what a label may be called. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches() && !name.startsWith("__");
  }

  private static Map<String, String> checked(Map<String, String> labels) {
    labels.keySet().forEach(Metric::require);
    return Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  private static void require(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException("no name of a metric or a label: " + name);
    }
  }
}
