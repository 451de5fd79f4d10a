package io.github.dynactin.cli;

import io.github.dynactin.CaseOutcome;
import io.github.dynactin.Pipeline;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.Outcome;
import io.github.dynactin.delivery.ServerSettings;
import io.github.dynactin.reader.ReadCase;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
      "Reads cases, maps them to FHIR, validates, sends each as one transaction, reads everything"
          + " back and compares. What is on the server already isn't written again.",
      "Writes the bundle and a page for each case."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything delivered and verified, or there already",
      "64:the command line makes no sense",
      "65:some cases were left out",
      "69:the server doesn't answer",
      "70:a bug",
      "75:try again later",
      "77:not authorised",
      "78:something is set up wrongly"
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  /** Worst first: what the process ends with if several things happened. */
  private static final List<ExitCode> WORST_FIRST =
      List.of(
          ExitCode.NOT_AUTHORISED,
          ExitCode.UNAVAILABLE,
          ExitCode.TRY_LATER,
          ExitCode.SOME_REJECTED);

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private PipelineOptions options = new PipelineOptions();
  @Mixin private ServerOptions server = new ServerOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Cases; - for standard input.")
  private List<Path> files = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "Where bundles and pages go (default: ${DEFAULT-VALUE}).",
      defaultValue = "dynactin-export")
  private Path output = Path.of("dynactin-export");

  @Override
  public Integer call() {
    Progress progress = Progress.to(spec.commandLine().getErr());
    Pipeline pipeline = options.pipeline(spec.commandLine().getErr());
    ServerSettings settings = server.settings(options.isDemoKey(), progress);
    CaseFiles results = new CaseFiles(output, pipeline, settings.base());
    Set<ExitCode> codes = EnumSet.noneOf(ExitCode.class);
    try (Delivery delivery = pipeline.deliveryTo(settings)) {
      for (Path file : files) {
        progress.step("Exporting " + file);
        try (Stream<ReadCase> cases = Inputs.read(pipeline, file, options.format())) {
          for (Iterator<ReadCase> each = cases.iterator(); each.hasNext(); ) {
            CaseOutcome outcome = pipeline.export(each.next(), delivery);
            progress.done(Summaries.words(outcome));
            results.write(outcome, spec.commandLine().getOut(), spec.commandLine().getErr());
            codes.add(code(outcome));
          }
        }
        if (codes.contains(ExitCode.UNAVAILABLE) || codes.contains(ExitCode.NOT_AUTHORISED)) {
          progress.say("Stopped: the rest was not tried.");
          break;
        }
      }
    }
    return WORST_FIRST.stream().filter(codes::contains).findFirst().orElse(ExitCode.OK).code();
  }

  private static ExitCode code(CaseOutcome outcome) {
    if (outcome instanceof CaseOutcome.Undeliverable undeliverable) {
      return code(undeliverable.delivery().outcome());
    }
    boolean stored =
        outcome instanceof CaseOutcome.Delivered || outcome instanceof CaseOutcome.Unchanged;
    return stored ? ExitCode.OK : ExitCode.SOME_REJECTED;
  }

  private static ExitCode code(Outcome outcome) {
    return switch (outcome) {
      case DELIVERED, UNCHANGED -> ExitCode.OK;
      case REFUSED -> ExitCode.SOME_REJECTED;
      case NOT_AUTHORISED -> ExitCode.NOT_AUTHORISED;
      case UNAVAILABLE -> ExitCode.UNAVAILABLE;
      case UNTRUSTWORTHY -> ExitCode.TRY_LATER;
    };
  }
}
