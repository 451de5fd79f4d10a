package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.ConvertedCase;
import io.github.dynactin.IdKey;
import io.github.dynactin.Pipeline;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.pack.ProfilePack;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.ReaderSettings;
import io.github.dynactin.reader.Source;
import io.github.dynactin.validation.FhirValidation;
import io.github.dynactin.validation.ValidationReport;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dynactin validate}: FHIR JSON, or what becomes of a case, against its profiles. */
@Command(
    name = "validate",
    description = {
      "Checks FHIR JSON, or what a case is converted to.",
      "Resources and bundles are checked against FHIR R4 and the profiles that they claim. Codes that can't be looked up here are neither right nor wrong: they are counted apart."
    })
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(validate = false, order = 1, heading = PackageOptions.HEADING)
  private PackageOptions packages = new PackageOptions();

  @ArgGroup(validate = false, order = 2, heading = ConversionOptions.HEADING)
  private ConversionOptions conversion = new ConversionOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files with FHIR JSON or with cases; - for standard input.")
  private List<Path> files = List.of();

  @Option(
      names = {"-v", "--verbose"},
      description = "Print warnings and codes that can't be verified, too.")
  private boolean verbose;

  @Override
  public Integer call() {
    ProfilePack pack = conversion.pack();
    Pipeline pipeline =
        Pipeline.builder(IdKey.demo()) // ids are as right with one key as with another
            .pack(pack)
            .selection(conversion.selection())
            .packages(packages.packages(pack, spec.commandLine().getErr()))
            .definitions(packages.definitions())
            .build();
    boolean right = true;
    for (Path file : files) {
      right &= check(pipeline, Inputs.source(file));
    }
    return (right ? ExitCode.OK : ExitCode.SOME_REJECTED).code();
  }

  private boolean check(Pipeline pipeline, Source source) {
    if (conversion.findings().context().isPresent()) {
      return cases(pipeline, source);
    }
    try {
      String text = source.text(ReaderSettings.standard());
      return FhirValidation.isFhirJson(text)
          ? print(source.name(), pipeline.validateJson(text), UnaryOperator.identity())
          : cases(pipeline, source.opened(new ByteArrayInputStream(text.getBytes(UTF_8))));
    } catch (InputRefusedException refused) {
      Messages.print(List.of(refused.issue()), out());
      return false;
    }
  }

  private boolean cases(Pipeline pipeline, Source source) {
    boolean right = true;
    try (Stream<ReadCase> cases = Inputs.read(pipeline, source, conversion)) {
      for (ReadCase read : cases.toList()) {
        Messages.print(read.issues(), out());
        right &=
            read.oncologyCase()
                .map(c -> check(pipeline, source, pipeline.convert(c)))
                .orElse(false);
      }
    }
    return right;
  }

  private boolean check(Pipeline pipeline, Source source, ConvertedCase converted) {
    Messages.print(converted.issues(), out());
    ValidationReport report = pipeline.validate(converted.bundle());
    return print(source.name(), report, converted.mapped()::atItsSource) && converted.isSendable();
  }

  private boolean print(String input, ValidationReport report, UnaryOperator<Issue> place) {
    report.faults().stream().map(place).forEach(out()::println);
    if (verbose) {
      report.warnings().forEach(out()::println);
      report.unverifiable().forEach(out()::println);
    }
    report.unavailable().forEach(profile -> out().println("not checked, not here: " + profile));
    long checks = report.resources().stream().mapToLong(r -> r.checked().size()).sum();
    out()
        .printf(
            "%s: %s, %s, %s%n",
            input,
            Summaries.count(report.resources().size(), "resource"),
            Summaries.count(checks, "profile check"),
            Summaries.words(report));
    return report.conforms();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
