package io.github.dynactin.cli;

import io.github.dynactin.reader.FindingReaders;
import io.github.dynactin.reader.InputFormat;
import io.github.dynactin.reader.Readers;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dynactin formats}: what can be read. */
@Command(name = "formats", description = "Lists the formats that cases can be read from.")
final class FormatsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Cases:");
    Readers.standard().formats().forEach(this::print);
    out.println("Findings of one assay, as an attachment of a case or with --patient:");
    FindingReaders.standard().formats().forEach(this::print);
    return ExitCode.OK.code();
  }

  private void print(InputFormat format) {
    spec.commandLine()
        .getOut()
        .printf(
            "  %-16s version %s  %s  %s%n",
            format.name(), format.version(), format.title(), String.join(" ", format.extensions()));
  }
}
