package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.DeliverySettings;
import io.github.dynactin.job.Increment;
import io.github.dynactin.job.WatermarkFile;
import io.github.dynactin.pack.ProfilePack;
import io.github.dynactin.source.CaseSource;
import io.github.dynactin.source.Scan;
import io.github.dynactin.validation.Packages;
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

/** Options of the commands that export. */
final class ExportOptions {
  private static final String FOLDER = "dynactin-export";

  @Mixin private TransferOptions transfer = new TransferOptions();

  @Mixin private RetryOption retry = new RetryOption();

  @ArgGroup(validate = false, order = 5, heading = PackageOptions.HEADING)
  private PackageOptions packages = new PackageOptions();

  @ArgGroup(validate = false, order = 7, heading = DeliveryOptions.HEADING)
  private DeliveryOptions delivery = new DeliveryOptions();

  @ArgGroup(validate = false, order = 10, heading = OperationOptions.HEADING)
  private OperationOptions operation = new OperationOptions();

  @Mixin private SourceOptions source = new SourceOptions();

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

  /** The configuration file, which is in the other options already. */
  Optional<Path> config() {
    return transfer.config();
  }

  TransferOptions transfer() {
    return transfer;
  }

  boolean readsStandardInput() {
    return source.readsStandardInput();
  }

  /** What the cases are read from; not opened yet. */
  CaseSource source(Pipeline pipeline, CaseSelectionOptions which) {
    return source.source(pipeline, transfer.conversion(), which.isDated());
  }

  /** Which of a source's cases a run looks at. */
  CaseSelection selection(
      CaseSelectionOptions which, Pipeline pipeline, CaseSource source, Scan scan, Delivery known) {
    if (!which.isIncremental()) {
      return CaseSelection.of(which, pipeline);
    }
    WatermarkFile file = transfer.watermark(known.base(), source.identity());
    boolean sent = !known.knownCases().isEmpty();
    return CaseSelection.of(
        Increment.begin(
            file, which.increment(delivery.isFull()), scan.start(), sent, known.hasUnproven()));
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

  /** How reports name files: by keys, unless patient data is asked for. */
  SourceNames sourceNames(Pipeline pipeline) {
    return namedOutput().isPresent()
        ? SourceNames.shown()
        : SourceNames.hidden(pipeline::sourceKey);
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
    reportFile(console).ifPresent(watches::add);
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
    requireOperation();
    return Operation.of(operation, console);
  }

  /** Refuses what can't be done as it is asked for, before anything is begun. */
  void requireOperation() {
    boolean logged = operation.log().filter(ReportFile::isStandardOutput).isPresent();
    if (logged && (reportsToStandardOutput() || output().isPresent())) {
      throw new ConfigurationException(
          "--log -: standard output is taken by --report - or by what -o tells; name a file.");
    }
    if (operation.schedule().isPresent() && readsStandardInput()) {
      throw new ConfigurationException("--schedule: standard input can be read once only.");
    }
  }

  /** True if the report goes where other results would. */
  boolean reportsToStandardOutput() {
    return report != null && ReportFile.isStandardOutput(report);
  }

  /** Where the report goes, if one is asked for. */
  Optional<ReportFile> reportFile(Console console) {
    return Optional.ofNullable(report).map(file -> new ReportFile(file, console.out()));
  }

  int lanes() {
    return delivery.lanes();
  }

  DeliverySettings settings() {
    return delivery.settings(transfer.journal().mode(), retry);
  }

  Pipeline pipeline(PrintWriter err) {
    ProfilePack pack = transfer.pack();
    return transfer
        .pipeline(pack)
        .packages(packages(pack, err))
        .definitions(packages.definitions())
        .build();
  }

  /** What to validate with; tells of what can't be used. */
  Packages packages(ProfilePack pack, PrintWriter err) {
    return packages.packages(pack, err);
  }
}
