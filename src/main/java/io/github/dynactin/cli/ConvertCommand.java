package io.github.dynactin.cli;

import io.github.dynactin.ConvertedCase;
import io.github.dynactin.Pipeline;
import io.github.dynactin.reader.ReadCase;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code dynactin convert}: a case as a transaction bundle, without a server. */
@Command(
    name = "convert",
    description = {
      "Converts a case to a FHIR transaction bundle, or to files with a resource on each line.",
      "Nothing is validated or sent. An input with several cases gives several bundles, one after"
          + " the other."
    })
final class ConvertCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(validate = false, order = 1, heading = IdOptions.HEADING)
  private IdOptions ids = new IdOptions();

  @ArgGroup(validate = false, order = 2, heading = ConversionOptions.HEADING)
  private ConversionOptions conversion = new ConversionOptions();

  @ArgGroup(validate = false, order = 3, heading = PrivacyOptions.HEADING)
  private PrivacyOptions privacy = new PrivacyOptions();

  @Parameters(paramLabel = "FILE", description = "File with a case; - for standard input.")
  private Path input = Path.of("-");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|FOLDER",
      description = "File to write; without it, standard output. With --to ndjson, a folder.")
  private @Nullable Path output;

  @Option(
      names = "--to",
      paramLabel = "FORM",
      converter = Form.Named.class,
      description =
          "bundle (default), or ndjson: a folder of files as in Bulk Data Access, one for each type"
              + " of resource, for findings of any number.")
  private Form form = Form.BUNDLE;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Pipeline pipeline =
        Pipeline.builder(ids.key())
            .tenant(ids.tenant())
            .pack(conversion.pack())
            .selection(conversion.selection())
            .privacy(privacy.settings(ids.isDemoKey()))
            .build();
    if (form == Form.NDJSON) {
      return ndjson(pipeline, err).code();
    }
    List<String> bundles = new ArrayList<>();
    boolean whole = true;
    try (Stream<ReadCase> cases = Inputs.read(pipeline, Inputs.source(input), conversion)) {
      for (ReadCase read : cases.toList()) {
        Optional<String> bundle = convert(pipeline, read, err);
        bundle.ifPresent(bundles::add);
        whole &= bundle.isPresent();
      }
    }
    if (!bundles.isEmpty()) {
      write(String.join("\n", bundles) + "\n");
    }
    return (whole ? ExitCode.OK : ExitCode.SOME_REJECTED).code();
  }

  private ExitCode ndjson(Pipeline pipeline, PrintWriter err) {
    if (output == null) {
      throw new ConfigurationException("--to ndjson: name a folder with --output.");
    }
    return new NdjsonFlow(pipeline, output, err).convert(Inputs.source(input), conversion);
  }

  private static Optional<String> convert(Pipeline pipeline, ReadCase read, PrintWriter err) {
    Messages.print(read.issues(), err);
    Optional<ConvertedCase> converted = read.oncologyCase().map(pipeline::convert);
    converted.ifPresent(c -> Messages.print(c.issues(), err));
    return converted.filter(ConvertedCase::isSendable).map(c -> pipeline.json(c.bundle()));
  }

  private void write(String json) {
    if (output == null) {
      spec.commandLine().getOut().print(json);
    } else {
      OutputFiles.write(output, json);
    }
  }

  /** What is written. */
  private enum Form {
    BUNDLE,
    NDJSON;

    /** In lower case, as it is written. */
    static final class Named implements ITypeConverter<Form> {
      @Override
      public Form convert(String name) {
        return switch (name) {
          case "bundle" -> BUNDLE;
          case "ndjson" -> NDJSON;
          default -> throw new TypeConversionException("bundle or ndjson is needed");
        };
      }
    }
  }
}
