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
          "Where bundles and pages go, in a folder for each case (default: " + FOLDER + ").")
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

  /** Where the files of each case go. */
  Path output() {
    return output == null ? Path.of(FOLDER) : output;
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
    return delivery.settings(transfer.journal().mode());
  }

  Pipeline pipeline(PrintWriter err) {
    ProfilePack pack = transfer.pack();
    return transfer.pipeline(pack, packages.packages(pack, err));
  }
}
