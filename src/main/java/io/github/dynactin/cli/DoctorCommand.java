package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.pack.PackException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dynactin doctor}: whether an export would work, before the first one. */
@Command(
    name = "doctor",
    description = {
      "Looks at everything that an export with these settings needs. Changes nothing.",
      "Checks the settings, keys and packages, reads the first case of the source, looks at the"
          + " journal, asks the server what it is and whether it lets us in, and compares clocks and"
          + " free space. Ends with 0 if an export can begin, else with what the export would end"
          + " with."
    })
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ExportOptions options = new ExportOptions();

  @ArgGroup(validate = false, order = 9, heading = CaseSelectionOptions.HEADING)
  private CaseSelectionOptions selection = new CaseSelectionOptions();

  @ArgGroup(validate = false, order = 8, heading = CompletenessOptions.HEADING)
  private CompletenessOptions completeness = new CompletenessOptions();

  @Override
  public Integer call() {
    try (Console console = Console.of(spec)) {
      Checkup checkup =
          new Checkup(options.reportsToStandardOutput() ? console.err() : console.out());
      checkup.make("configuration", this::configuration);
      checkup.make("key", () -> new KeyCheck(options.transfer()).checks());
      checkup.make("packages", () -> new PackageCheck(options, console.err()).checks());
      rest(checkup);
      options.reportFile(console).ifPresent(report -> report.write(checkup.json()));
      return checkup.code().code();
    }
  }

  private void rest(Checkup checkup) {
    try {
      Pipeline pipeline = options.transfer().plainPipeline();
      checkup.make(
          "source", () -> new SourceCheck(options, selection, completeness, pipeline).checks());
      checkup.make("journal", () -> new JournalCheck(options, pipeline).checks());
    } catch (ConfigurationException | PackException told) {
      // By the key's check, or that of the packages.
    }
    checkup.make("server", () -> new ServerCheck(options.transfer()).checks());
    checkup.make("disk", () -> new DiskCheck(options).checks());
  }

  private List<Check> configuration() {
    completeness.require(options.transfer().journal());
    selection.require(options.transfer().journal());
    options.transfer().requirePrivacy();
    options.requireOperation();
    return List.of(
        Check.ok(
            "configuration",
            options
                .config()
                .map(file -> file + " is right, as far as it can be said without looking further")
                .orElse("taken from the command line")));
  }
}
