package io.github.dynactin.cli;

import io.github.dynactin.job.RunEnding;
import io.github.dynactin.job.RunReport;
import io.github.dynactin.report.RunPage;
import java.nio.file.Path;
import java.util.Optional;

/** What a run did, for people, in a file; as long as it goes on, the file says so. */
final class RunPageFile implements RunWatch {
  private final Path file;
  private final Optional<Path> output;
  private final RunPage page = new RunPage();

  /**
   * A page.
   *
   * @param output the folder with the pages of cases, if they are left anywhere
   */
  RunPageFile(Path file, Optional<Path> output) {
    this.file = file;
    this.output = output;
  }

  @Override
  public boolean replaces() {
    return true;
  }

  @Override
  public void begun(RunReport report) {
    write(report, RunEnding.unfinished());
  }

  @Override
  public void ended(RunReport report, RunEnding ending) {
    write(report, ending);
  }

  private void write(RunReport report, RunEnding ending) {
    CasesOfPage cases = new CasesOfPage(report, output.map(folder -> new CaseLinks(folder, file)));
    OutputFiles.write(
        "--report-page", file, out -> page.write(RunsOfPages.of(report, ending), cases, out));
  }
}
