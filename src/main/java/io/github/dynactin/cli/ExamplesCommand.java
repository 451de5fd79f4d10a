package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dynactin examples}: the cases that come with the jar. */
@Command(
    name = "examples",
    description = "Lists the cases that come with Dynactin, or writes one out.")
final class ExamplesCommand implements Callable<Integer> {
  private static final String IN_THE_JAR = "/dynactin/examples/";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "Case to write out. Without it, all are listed.")
  private @Nullable String name;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "File to write. Without it, standard output.")
  private @Nullable Path output;

  @Override
  public Integer call() {
    try {
      Map<String, String> examples = index();
      if (name == null) {
        examples.forEach(
            (example, title) -> spec.commandLine().getOut().printf("%-40s %s%n", example, title));
      } else if (examples.containsKey(name)) {
        write(new String(bytes(name + "/case.json"), UTF_8));
      } else {
        throw new ConfigurationException(
            "There is no example of that name; 'examples' lists them.");
      }
      return ExitCode.OK.code();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String text) {
    if (output == null) {
      spec.commandLine().getOut().print(text);
    } else {
      OutputFiles.write(output, text);
    }
  }

  private static Map<String, String> index() throws IOException {
    return new ObjectMapper()
        .readValue(bytes("index.json"), new TypeReference<Map<String, String>>() {});
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = ExamplesCommand.class.getResourceAsStream(IN_THE_JAR + file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      return in.readAllBytes();
    }
  }
}
