package io.github.dynactin.cli;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.delivery.ledger.DeadLetter;
import io.github.dynactin.delivery.ledger.LedgerSummary;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.transport.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dynactin dlq}: the cases that the server won't have. */
@Command(
    name = "dlq",
    description = {
      "Lists, shows or tries again the cases that the server won't have (the dead letters).",
      "Every export tries them again anyway; one that succeeds is a dead letter no more."
    },
    subcommands = DeadLetterCommand.Replay.class)
final class DeadLetterCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(name = "list", description = "Lists them: case key, what is wrong, when, what was said.")
  int list(
      @Mixin Where where, @Option(names = "--json", description = "Print JSON.") boolean json) {
    List<DeadLetter> letters = where.letters();
    if (json) {
      println(json(letters).toPrettyString());
    } else {
      letters.forEach(l -> println(l.key() + "  " + l.code() + "  " + l.at() + "  " + l.message()));
    }
    return ExitCode.OK.code();
  }

  @Command(name = "show", description = "Shows one of them, and what to do; 65 if there is none.")
  int show(
      @Mixin Where where,
      @Parameters(paramLabel = "KEY", description = "Key of the case, or how it begins.")
          String key) {
    List<DeadLetter> found =
        where.letters().stream().filter(l -> l.key().value().startsWith(key)).toList();
    found.forEach(this::show);
    return (found.isEmpty() ? ExitCode.SOME_REJECTED : ExitCode.OK).code();
  }

  private void show(DeadLetter letter) {
    println("case     " + letter.key());
    println("since    " + letter.at());
    println("what     " + letter.code());
    println("said     " + letter.message());
    Stream.of(IssueCode.values())
        .filter(code -> code.name().equals(letter.code()))
        .forEach(code -> println("to do    " + code.remedy()));
  }

  private static ArrayNode json(List<DeadLetter> letters) {
    ArrayNode all = Json.object().putArray("letters");
    letters.forEach(
        l ->
            all.addObject()
                .put("key", l.key().value())
                .put("code", l.code())
                .put("at", l.at().toString())
                .put("message", l.message()));
    return all;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command: list, show or replay.");
  }

  private void println(String line) {
    spec.commandLine().getOut().println(line);
  }

  /** Where the journals are. */
  static final class Where {
    @Mixin
    @SuppressWarnings("unused") // what it says is in the other options already
    private ConfigOption config = new ConfigOption();

    @Option(
        names = "--journal",
        paramLabel = "FOLDER",
        description = "Folder of the journals, or of one (default: ${DEFAULT-VALUE}).",
        defaultValue = JournalFolders.DEFAULT)
    private Path folder = Path.of(JournalFolders.DEFAULT);

    List<DeadLetter> letters() {
      return JournalFolders.in(folder).stream()
          .map(JournalFolders::summary)
          .flatMap(Optional::stream)
          .map(LedgerSummary::deadLetters)
          .flatMap(List::stream)
          .toList();
    }
  }

  /** Exports the dead ones among some cases. */
  @Command(
      name = "replay",
      description = {
        "Exports those of the cases given that the server wouldn't have last time.",
        "The same as 'export' of these files, without the other cases in them."
      })
  static final class Replay implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private ExportOptions options = new ExportOptions();

    @Override
    public Integer call() {
      if (options.transfer().journal().isOff()) {
        throw new ConfigurationException("replay needs the journal: it holds the dead letters.");
      }
      try (Console console = Console.of(spec);
          Operation operation = options.operation(console)) {
        return operation
            .run(
                () ->
                    new ExportFlow("dlq replay", options, console, operation)
                        .run(
                            new CaseSelectionOptions(),
                            Optional.of(Replay::dead),
                            Optional.empty()))
            .code();
      }
    }

    private static Predicate<CaseKey> dead(Delivery delivery) {
      Set<CaseKey> dead = delivery.deadLetters().stream().map(DeadLetter::key).collect(toSet());
      return dead::contains;
    }
  }
}
