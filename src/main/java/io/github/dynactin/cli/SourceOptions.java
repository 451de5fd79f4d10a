package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.source.CaseReading;
import io.github.dynactin.source.CaseSource;
import io.github.dynactin.source.FileKinds;
import io.github.dynactin.source.FileSource;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a command reads its cases from; to be mixed in. */
final class SourceOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "Files with cases, folders, patterns such as 'cases/**.json'; - for standard input. Not"
              + " with --jdbc-url.")
  private List<String> files = List.of();

  @ArgGroup(validate = false, order = 1, heading = DatabaseOptions.HEADING)
  private DatabaseOptions database = new DatabaseOptions();

  boolean readsStandardInput() {
    return files.contains(FileSource.STANDARD_INPUT);
  }

  /**
   * The source, which isn't opened yet.
   *
   * @param dated whether it matters when a case changed
   */
  CaseSource source(Pipeline pipeline, ConversionOptions how, boolean dated) {
    if (database.isGiven() && !files.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "FILE and --jdbc-url: choose one.");
    }
    if (database.isGiven()) {
      return database.source(documents(pipeline, how), Clock.systemUTC());
    }
    if (files.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Missing required parameter: 'FILE', or --jdbc-url.");
    }
    return new FileSource(
        files,
        Inputs.reading(pipeline, how),
        FileKinds.standard(how.findings().context().isPresent()),
        dated,
        System.in,
        Clock.systemUTC());
  }

  /**
   * A database may keep a document in an order of its own, with what says its format at the end: so
   * the format isn't found out, but known.
   */
  private static CaseReading documents(Pipeline pipeline, ConversionOptions how) {
    Optional<String> format = how.format();
    return source -> pipeline.read(source, format.orElse("dynactin-case"));
  }
}
