package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.ConvertedCase;
import io.github.dynactin.Pipeline;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.reader.ReadCase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dynactin convert}: a case as a transaction bundle, without a server. */
@Command(
    name = "convert",
    description = "Converts a case to a FHIR transaction bundle, to a file or standard output.",
    mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private PipelineOptions options = new PipelineOptions();

  @Parameters(paramLabel = "IN", description = "The case; - for standard input.")
  private Path input = Path.of("-");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "File to write (default: standard output).")
  private @Nullable Path output;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Pipeline pipeline = options.pipeline(err);
    List<ReadCase> cases = Inputs.read(pipeline, input, options.format()).toList();
    boolean whole = true;
    for (ReadCase read : cases) {
      whole &= convert(pipeline, read, err);
    }
    return (whole ? ExitCode.OK : ExitCode.SOME_REJECTED).code();
  }

  private boolean convert(Pipeline pipeline, ReadCase read, PrintWriter err) {
    Messages.print(read.issues(), err);
    if (read.oncologyCase().isEmpty()) {
      return false;
    }
    ConvertedCase converted = pipeline.convert(read.oncologyCase().get());
    Messages.print(converted.issues(), err);
    if (converted.issues().stream().anyMatch(Issue::isError)) {
      return false;
    }
    write(pipeline.json(converted.bundle()));
    return true;
  }

  private void write(String json) {
    if (output == null) {
      spec.commandLine().getOut().println(json);
      return;
    }
    try {
      Files.writeString(output, json + "\n", UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
