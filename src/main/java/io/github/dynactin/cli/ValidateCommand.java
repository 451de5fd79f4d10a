package io.github.dynactin.cli;

import io.github.dynactin.ConvertedCase;
import io.github.dynactin.Pipeline;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.validation.ValidationReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dynactin validate}: FHIR JSON, or what becomes of a case, against its profiles. */
@Command(
    name = "validate",
    description = {
      "Checks FHIR resources or bundles (JSON), or what a case is converted to, against R4 and the"
          + " profiles they claim.",
      "Codes that can't be looked up here are neither right nor wrong: they are counted apart."
    },
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private PipelineOptions options = new PipelineOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "FHIR JSON, or cases.")
  private List<Path> files = List.of();

  @Option(
      names = {"-v", "--verbose"},
      description = "Print warnings and codes that can't be verified, too.")
  private boolean verbose;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Pipeline pipeline = options.pipeline(spec.commandLine().getErr());
    boolean right = true;
    for (Path file : files) {
      right &=
          fhir(file)
              .map(json -> print(file, pipeline.validateJson(json), out))
              .orElseGet(() -> cases(pipeline, file, out));
    }
    return (right ? ExitCode.OK : ExitCode.SOME_REJECTED).code();
  }

  /** The file's text, if it is FHIR. A case has no resource type. */
  private static Optional<String> fhir(Path file) {
    try {
      String text = Files.readString(file);
      return text.contains("\"resourceType\"") ? Optional.of(text) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty(); // the reader says why
    }
  }

  private boolean cases(Pipeline pipeline, Path file, PrintWriter out) {
    boolean right = true;
    for (ReadCase read : Inputs.read(pipeline, file, options.format()).toList()) {
      Messages.print(read.issues(), out);
      right &= read.oncologyCase().isPresent();
      if (read.oncologyCase().isPresent()) {
        ConvertedCase converted = pipeline.convert(read.oncologyCase().get());
        Messages.print(converted.issues(), out);
        right &= converted.isSendable();
        right &= print(file, pipeline.validate(converted.bundle()), out);
      }
    }
    return right;
  }

  private boolean print(Path file, ValidationReport report, PrintWriter out) {
    report.faults().forEach(out::println);
    if (verbose) {
      report.warnings().forEach(out::println);
      report.unverifiable().forEach(out::println);
    }
    report.unavailable().forEach(profile -> out.println("not checked, not here: " + profile));
    out.println(file + ": " + summary(report));
    return report.conforms();
  }

  private static String summary(ValidationReport report) {
    long checks = report.resources().stream().mapToLong(r -> r.checked().size()).sum();
    return count(report.resources().size(), "resource")
        + ", "
        + count(checks, "profile check")
        + ", "
        + count(report.faults().size(), "fault")
        + ", "
        + count(report.warnings().size(), "warning")
        + ", "
        + count(report.unverifiable().size(), "unverifiable code");
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
