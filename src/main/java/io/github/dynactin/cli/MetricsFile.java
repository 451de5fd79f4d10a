package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.job.RunEnding;
import io.github.dynactin.job.RunReport;
import io.github.dynactin.telemetry.PrometheusText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The figures of the last run for Prometheus' node exporter, which reads such files: there whole or
 * not at all, and to be read by everybody, because the exporter is another user.
 */
final class MetricsFile implements RunWatch {
  private final Path file;
  private final Map<String, String> labels;
  private final Trouble trouble;

  MetricsFile(Path file, Map<String, String> labels, Trouble trouble) {
    this.file = file.toAbsolutePath();
    this.labels = Map.copyOf(labels);
    this.trouble = trouble;
  }

  @Override
  public boolean replaces() {
    return true;
  }

  @Override
  public void begun(RunReport report) {
    if (!Files.isDirectory(file.resolveSibling(""))) {
      trouble.tell(LogEvent.METRICS_FAILED, "--metrics: the folder of " + file + " doesn't exist");
    }
  }

  @Override
  public void ended(RunReport report, RunEnding ending) {
    try {
      double success = RunMetrics.lastSuccess(ending, before());
      write(PrometheusText.of(RunMetrics.of(report, ending, labels, success)));
    } catch (IOException | UncheckedIOException e) {
      trouble.tell(
          LogEvent.METRICS_FAILED,
          "--metrics: " + file + " can't be written (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** When a run last succeeded, as the file says; 0 if it says nothing. */
  private double before() throws IOException {
    if (!Files.isRegularFile(file)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(file, UTF_8)) {
      return lines
          .filter(line -> line.startsWith(RunMetrics.LAST_SUCCESS))
          .map(line -> line.substring(line.lastIndexOf(' ') + 1))
          .filter(number -> number.matches("[0-9]{1,12}(\\.[0-9]{1,9})?"))
          .mapToDouble(Double::parseDouble)
          .findFirst()
          .orElse(0);
    }
  }

  private void write(String text) throws IOException {
    // The exporter reads what ends with .prom: the draft doesn't.
    Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
    try {
      Files.writeString(draft, text, UTF_8);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
