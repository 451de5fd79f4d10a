package io.github.dynactin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.job.RunEnding;
import io.github.dynactin.job.RunJson;
import io.github.dynactin.job.RunReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What a run did, for machines, in a file; as long as it goes on, the file says so. */
final class ReportFile implements RunWatch {
  private static final String STANDARD_OUTPUT = "-";

  private final Path file;
  private final PrintWriter out;

  ReportFile(Path file, PrintWriter out) {
    this.file = file;
    this.out = out;
  }

  /** True if a report goes where other results would. */
  static boolean isStandardOutput(Path file) {
    return file.toString().equals(STANDARD_OUTPUT);
  }

  @Override
  public boolean replaces() {
    return !isStandardOutput(file);
  }

  @Override
  public void begun(RunReport report) {
    if (!isStandardOutput(file)) {
      write(new RunJson(report, RunEnding.unfinished())::writeTo);
    }
  }

  @Override
  public void ended(RunReport report, RunEnding ending) {
    write(new RunJson(report, ending)::writeTo);
  }

  /** Writes what is no run's report. */
  void write(JsonNode json) {
    write(to -> to.write(json.toPrettyString() + "\n"));
  }

  private void write(OutputFiles.Content content) {
    if (!isStandardOutput(file)) {
      OutputFiles.write("--report", file, content);
      return;
    }
    try {
      content.writeTo(out);
      out.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a print writer throws nothing", impossible);
    }
  }
}
