package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.delivery.DeliverySettings;
import io.github.dynactin.pack.ProfilePack;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options of the commands that export. */
final class ExportOptions {
  private static final String FOLDER = "dynactin-export";

  @Mixin private TransferOptions transfer = new TransferOptions();

  @Mixin private PatienceOption patience = new PatienceOption();

  @ArgGroup(validate = false, order = 5, heading = PackageOptions.HEADING)
  private PackageOptions packages = new PackageOptions();

  @ArgGroup(validate = false, order = 7, heading = DeliveryOptions.HEADING)
  private DeliveryOptions delivery = new DeliveryOptions();

  @ArgGroup(validate = false, order = 9, heading = OperationOptions.HEADING)
  private OperationOptions operation = new OperationOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files with cases; - for standard input.")
  private List<Path> files = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description =
          "Leave each case's bundle and page in a folder of its own below this one: patient data."
              + " Without --to: "
              + FOLDER
              + ". With --to, nothing is left unless this says where.")
  private @Nullable Path output;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "File for what came of each case, as JSON; no patient data. - for standard" + " output.")
  private @Nullable Path report;

  @Option(
      names = "--report-page",
      paramLabel = "FILE",
      description =
          "File for the same as a page for people; no patient data. With -o it leads to the pages"
              + " of the cases.")
  private @Nullable Path reportPage;

  TransferOptions transfer() {
    return transfer;
  }

  List<Path> files() {
    return files;
  }

  /**
   * Where the files of each case go; empty if none are to be left. A sandbox is for trying, so
   * there they are; a job that runs each night leaves no patient data about unless it is told to.
   */
  Optional<Path> output() {
    return transfer.namesServer()
        ? namedOutput()
        : Optional.of(namedOutput().orElse(Path.of(FOLDER)));
  }

  /** The same, if somebody asked for it. */
  Optional<Path> namedOutput() {
    return Optional.ofNullable(output);
  }

  /** True if cases are to be found by their keys. */
  boolean wantsLinks() {
    return reportPage != null;
  }

  /** The reports that are asked for, by the names that hooks know them by. */
  Map<String, Path> reports() {
    Map<String, Path> reports = new LinkedHashMap<>();
    Optional.ofNullable(report)
        .filter(file -> !ReportFile.isStandardOutput(file))
        .ifPresent(file -> reports.put("REPORT", file));
    Optional.ofNullable(reportPage).ifPresent(file -> reports.put("REPORT_PAGE", file));
    return reports;
  }

  /**
   * Records a run.
   *
   * @param others told after the reports have been written
   */
  RunRecorder recorder(String command, Console console, List<RunWatch> others) {
    List<RunWatch> watches = new ArrayList<>();
    Optional.ofNullable(report).ifPresent(file -> watches.add(new ReportFile(file, console.out())));
    Optional.ofNullable(reportPage).ifPresent(file -> watches.add(new RunPageFile(file, output())));
    watches.addAll(others);
    return new RunRecorder(command, transfer.tenant(), watches, Clock.systemUTC(), console.err());
  }

  /** Refuses what only a run that sends can do. */
  void requireNoOperation(String otherwise) {
    operation.requireNone(otherwise);
    if (reportPage != null) {
      throw new ConfigurationException(
          "--report-page is for runs that send: " + otherwise + ", or use --report.");
    }
  }

  /**
   * Gets ready to run, once or by a schedule.
   *
   * @throws ConfigurationException if that can't be done
   */
  Operation operation(Console console) {
    boolean logged = operation.log().filter(ReportFile::isStandardOutput).isPresent();
    boolean told = report != null && ReportFile.isStandardOutput(report);
    if (logged && (told || output().isPresent())) {
      throw new ConfigurationException(
          "--log -: standard output is taken by --report - or by what -o tells; name a file.");
    }
    if (operation.schedule().isPresent() && files.stream().anyMatch(ReportFile::isStandardOutput)) {
      throw new ConfigurationException("--schedule: standard input can be read once only.");
    }
    return Operation.of(operation, console);
  }

  int lanes() {
    return delivery.lanes();
  }

  DeliverySettings settings() {
    return delivery.settings(transfer.journal().mode(), patience);
  }

  Pipeline pipeline(PrintWriter err) {
    ProfilePack pack = transfer.pack();
    return transfer.pipeline(pack, packages.packages(pack, err));
  }
}
