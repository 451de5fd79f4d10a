package io.github.dynactin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.job.RunEnd;
import io.github.dynactin.job.RunReport;
import io.github.dynactin.job.Tally;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** What a run did, for machines, in a file; as long as it goes on, the file says so. */
final class ReportFile {
  private static final String STANDARD_OUTPUT = "-";

  private final RunReport report;
  private final Optional<Path> file;
  private final PrintWriter out;

  /**
   * A report.
   *
   * @param file empty if nobody asked for one
   */
  ReportFile(String command, Optional<Path> file, PrintWriter out) {
    this.report = new RunReport(command);
    this.file = file;
    this.out = out;
  }

  /** What has been told so far. */
  RunReport report() {
    return report;
  }

  /** Puts an unfinished report in the place of the last run's. */
  void begin() {
    if (!isStandardOutput()) {
      write(report.unfinished());
    }
  }

  /** Writes the whole. */
  void end(Tally tally, RunEnd end, ExitCode code) {
    write(report.ended(tally, end, code.code()));
  }

  /** Says that something stopped the run, if there is something to say it in. */
  void fail(Tally tally, ExitCode code) {
    write(report.failed(tally, code.code()));
  }

  /** True if the report goes where other results would. */
  boolean isStandardOutput() {
    return file.filter(f -> f.toString().equals(STANDARD_OUTPUT)).isPresent();
  }

  /** Writes a whole that was put together elsewhere. */
  void write(JsonNode json) {
    if (isStandardOutput()) {
      out.println(json.toPrettyString());
    } else {
      file.ifPresent(f -> OutputFiles.write(f, json.toPrettyString() + "\n"));
    }
  }
}
