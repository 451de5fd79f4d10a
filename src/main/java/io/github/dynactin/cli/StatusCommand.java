package io.github.dynactin.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.delivery.ledger.LedgerIdentity;
import io.github.dynactin.delivery.ledger.LedgerSummary;
import io.github.dynactin.delivery.ledger.Stage;
import io.github.dynactin.journal.Extent;
import io.github.dynactin.journal.JournalException;
import io.github.dynactin.transport.Json;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dynactin status}: what the journals say, without key or server. */
@Command(
    name = "status",
    description = {
      "Says what the journal knows: cases, resources and how far they came, dead letters.",
      "Needs neither key nor server, and may be run while an export runs. Ends with 74 if a journal"
          + " is damaged."
    })
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin
  @SuppressWarnings("unused") // what it says is in the other options already
  private ConfigOption config = new ConfigOption();

  @Option(
      names = "--journal",
      paramLabel = "FOLDER",
      description = "Folder of the journals, or of one (default: ${DEFAULT-VALUE}).",
      defaultValue = JournalFolders.DEFAULT)
  private Path folder = Path.of(JournalFolders.DEFAULT);

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    ArrayNode all = Json.object().putArray("journals");
    ExitCode code = ExitCode.OK;
    for (Path journal : JournalFolders.in(folder)) {
      try {
        JournalFolders.summary(journal).ifPresent(summary -> tell(journal, summary, all));
      } catch (JournalException bad) {
        tell(journal, bad, all);
        code = ExitCode.JOURNAL;
      }
    }
    if (json) {
      spec.commandLine().getOut().println(all.toPrettyString());
    }
    return code.code();
  }

  private void tell(Path journal, JournalException bad, ArrayNode all) {
    all.addObject().put("folder", journal.toString()).put("error", bad.getMessage());
    spec.commandLine().getErr().println(journal + ": " + bad.getMessage());
  }

  private void tell(Path journal, LedgerSummary summary, ArrayNode all) {
    String written = JournalFolders.lastWritten(journal);
    all.add(json(journal, summary, written));
    if (!json) {
      print(journal, summary, written);
    }
  }

  private void print(Path journal, LedgerSummary summary, String written) {
    LedgerSummary.Cases cases = summary.cases();
    println(journal.toString());
    println("  cases         %d, %d withdrawn".formatted(cases.known(), cases.withdrawn()));
    println("  resources     " + stages(summary));
    println("  dead letters  " + summary.deadLetters().size());
    println("  last written  " + written);
    println("  size          " + size(summary));
    summary.identity().ifPresent(id -> println("  belongs to    " + words(id)));
  }

  private static String words(LedgerIdentity id) {
    return "target " + id.target() + ", key " + id.key() + ", " + id.mode();
  }

  private static String stages(LedgerSummary summary) {
    return "%d planned, %d sending, %d acknowledged, %d verified, %d unproven, %d retracted"
        .formatted(
            summary.at(Stage.PLANNED),
            summary.at(Stage.SENDING),
            summary.at(Stage.ACKED),
            summary.at(Stage.VERIFIED),
            summary.at(Stage.UNPROVEN),
            summary.retracted());
  }

  private static String size(LedgerSummary summary) {
    Extent extent = summary.extent();
    return "%d records, %d bytes%s".formatted(extent.records(), extent.bytes(), torn(extent));
  }

  private static String torn(Extent extent) {
    return extent.torn() == 0
        ? ""
        : "; at the end %d not whole: a run is writing, or was interrupted"
            .formatted(extent.torn());
  }

  private static ObjectNode json(Path journal, LedgerSummary summary, String written) {
    ObjectNode json = Json.object().put("folder", journal.toString());
    json.put("cases", summary.cases().known()).put("withdrawn", summary.cases().withdrawn());
    ObjectNode resources = json.putObject("resources");
    for (Stage stage : Stage.values()) {
      resources.put(stage.name().toLowerCase(Locale.ROOT), summary.at(stage));
    }
    resources.put("retracted", summary.retracted());
    json.put("deadLetters", summary.deadLetters().size()).put("lastWritten", written);
    json.put("records", summary.extent().records()).put("bytes", summary.extent().bytes());
    json.put("torn", summary.extent().torn());
    summary
        .identity()
        .ifPresent(
            id -> json.put("target", id.target()).put("key", id.key()).put("mode", id.mode()));
    return json;
  }

  private void println(String line) {
    spec.commandLine().getOut().println(line);
  }
}
