package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.delivery.DeliverySettings;
import io.github.dynactin.pack.ProfilePack;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
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

  ReportFile report(String command, PrintWriter out) {
    return new ReportFile(command, Optional.ofNullable(report), out);
  }

  int lanes() {
    return delivery.lanes();
  }

  DeliverySettings settings() {
    return delivery.settings(transfer.journal().mode(), patience);
  }

  Pipeline pipeline(PrintWriter err) {
    ProfilePack pack = transfer.pack();
    return transfer
        .pipeline(pack)
        .packages(packages.packages(pack, err))
        .definitions(packages.definitions())
        .build();
  }
}
