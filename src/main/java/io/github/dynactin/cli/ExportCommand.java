package io.github.dynactin.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dynactin export}: cases to a server, read back and compared, with a page for each. */
@Command(
    name = "export",
    description = {
      "Sends cases to a FHIR server and proves that they arrived whole.",
      "Each case is read, mapped to FHIR, validated, sent in transactions, read back and compared."
          + " Only what changed is sent; what a case no longer says is marked as entered in error;"
          + " a run that was interrupted is taken up where it stood.",
      "With -o it leaves the bundle and a page for each case; both hold patient data. With"
          + " --deidentify there is no page."
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ExportOptions options = new ExportOptions();

  @ArgGroup(validate = false, order = 9, heading = CaseSelectionOptions.HEADING)
  private CaseSelectionOptions selection = new CaseSelectionOptions();

  @ArgGroup(validate = false, order = 8, heading = CompletenessOptions.HEADING)
  private CompletenessOptions completeness = new CompletenessOptions();

  @Option(
      names = "--dry-run",
      description =
          "Send nothing: say what would be written. With -o, leaves changes.json for each case:"
              + " patient data.")
  private boolean dryRun;

  @Override
  public Integer call() {
    completeness.require(options.transfer().journal());
    selection.require(options.transfer().journal());
    Optional<CompletenessOptions> complete =
        Optional.of(completeness).filter(CompletenessOptions::isComplete);
    try (Console console = Console.of(spec)) {
      return (dryRun ? preview(console, complete) : export(console, complete)).code();
    }
  }

  private ExitCode preview(Console console, Optional<CompletenessOptions> complete) {
    options.requireNoOperation("leave out --dry-run");
    return new PreviewFlow(options, console).run(selection, complete);
  }

  private ExitCode export(Console console, Optional<CompletenessOptions> complete) {
    try (Operation operation = options.operation(console)) {
      return operation.run(
          () ->
              new ExportFlow("export", options, console, operation)
                  .run(selection, Optional.empty(), complete));
    }
  }
}
