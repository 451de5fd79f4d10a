package io.github.dynactin.telemetry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Prometheus' text-based exposition format 0.0.4 as strictly as its description: each family
 * has its HELP and TYPE before its lines and stands together, no series stands twice, and the text
 * ends with a line feed.
 */
public final class Exposition {
  private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][\\w:]*) (.+)");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\\n]|\\\\[\\\\\"n])*)\"(,|$)");
  private static final Pattern LINE =
      Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? ([-+]?(?:[\\d.]+(?:E-?\\d+)?|Inf|NaN))");

  private final Map<String, Double> series = new LinkedHashMap<>();
  private final Map<String, String> types = new HashMap<>();
  private final Set<String> ended = new HashSet<>();
  private String family = "";

  private Exposition() {}

  /** The value of each series, by its name and labels as they are written. */
  public static Map<String, Double> parse(String text) {
    if (!text.endsWith("\n")) {
      throw new AssertionError("the last line doesn't end with a line feed");
    }
    Exposition exposition = new Exposition();
    text.lines().forEach(exposition::line);
    return exposition.series;
  }

  private void line(String line) {
    Matcher comment = COMMENT.matcher(line);
    if (comment.matches()) {
      begin(comment.group(2));
      if (comment.group(1).equals("TYPE")) {
        types.put(comment.group(2), comment.group(3));
      }
      return;
    }
    Matcher value = LINE.matcher(line);
    if (!value.matches()) {
      throw new AssertionError("not a line of the format: " + line);
    }
    labels(value.group(2) == null ? "" : value.group(2), line);
    String type = types.getOrDefault(family, "");
    boolean own = value.group(1).equals(family);
    boolean part =
        type.equals("summary") && value.group(1).matches(Pattern.quote(family) + "_(sum|count)");
    if (!own && !part) {
      throw new AssertionError("outside of its family: " + line);
    }
    String name = line.substring(0, line.lastIndexOf(' '));
    if (series.put(name, Double.valueOf(value.group(3))) != null) {
      throw new AssertionError("twice: " + line);
    }
  }

  private void begin(String name) {
    if (name.equals(family)) {
      return;
    }
    ended.add(family);
    if (ended.contains(name)) {
      throw new AssertionError("not in one place: " + name);
    }
    family = name;
  }

  private static void labels(String labels, String line) {
    Matcher label = LABEL.matcher(labels);
    int at = 0;
    Set<String> names = new HashSet<>();
    while (at < labels.length()) {
      if (!label.find(at) || label.start() != at || !names.add(label.group(1))) {
        throw new AssertionError("labels that aren't: " + line);
      }
      at = label.end();
    }
  }
}
