package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.pack.ProfilePack;
import io.github.dynactin.transport.ServerSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dynactin export}: cases to a server, read back and compared, with a page for each. */
@Command(
    name = "export",
    description = {
      "Sends cases to a FHIR server and proves that they arrived whole.",
      "Each case is read, mapped to FHIR, validated, sent as one transaction, read back and"
          + " compared. What is on the server already isn't written again.",
      "Leaves the bundle and a page for each case; both hold patient data. With --deidentify there"
          + " is no page."
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServerOptions server = new ServerOptions();

  @ArgGroup(validate = false, order = 2, heading = IdOptions.HEADING)
  private IdOptions ids = new IdOptions();

  @ArgGroup(validate = false, order = 3, heading = ConversionOptions.HEADING)
  private ConversionOptions conversion = new ConversionOptions();

  @ArgGroup(validate = false, order = 4, heading = PrivacyOptions.HEADING)
  private PrivacyOptions privacy = new PrivacyOptions();

  @ArgGroup(validate = false, order = 5, heading = PackageOptions.HEADING)
  private PackageOptions packages = new PackageOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files with cases; - for standard input.")
  private List<Path> files = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description =
          "Where bundles and pages go, in a folder for each case (default: ${DEFAULT-VALUE}).",
      defaultValue = "dynactin-export")
  private Path output = Path.of("dynactin-export");

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try (Progress progress = Progress.to(err)) {
      Pipeline pipeline = pipeline(err);
      OutputFiles.createFolder(output); // before anything is sent
      ServerSettings settings = server.settings(ids.isDemoKey(), progress);
      try (Delivery delivery = pipeline.deliveryTo(settings)) {
        CaseFiles results = new CaseFiles(output, pipeline, settings.base());
        return run(pipeline, delivery, results, progress).export(files).code();
      }
    }
  }

  private Pipeline pipeline(PrintWriter err) {
    ProfilePack pack = conversion.pack();
    return Pipeline.builder(ids.key())
        .tenant(ids.tenant())
        .pack(pack)
        .privacy(privacy.settings(ids.isDemoKey()))
        .packages(packages.packages(pack, err))
        .build();
  }

  private ExportRun run(
      Pipeline pipeline, Delivery delivery, CaseFiles results, Progress progress) {
    return new ExportRun(
        file -> Inputs.read(pipeline, Inputs.source(file), conversion.format()),
        read -> pipeline.export(read, delivery),
        outcome -> results.write(outcome, spec.commandLine().getOut(), spec.commandLine().getErr()),
        progress);
  }
}
