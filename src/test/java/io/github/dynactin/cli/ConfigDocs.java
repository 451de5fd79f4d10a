package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.config.Setting;
import io.github.dynactin.config.Setting.Kind;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The schema and the page of the configuration file; {@code -Dgolden=approve} writes them anew. */
final class ConfigDocs {
  private static final Path SCHEMA =
      Path.of("src", "main", "resources", "dynactin", "schema", "export-1.schema.json");
  private static final Path PAGE = Path.of("docs", "config.md");

  private ConfigDocs() {}

  static void check() throws IOException {
    if ("approve".equals(System.getProperty("golden")) && System.getenv("CI") == null) {
      Files.writeString(SCHEMA, schema(), UTF_8);
      Files.writeString(PAGE, page(), UTF_8);
    }
    assertThat(Files.readString(SCHEMA, UTF_8)).isEqualTo(schema());
    assertThat(Files.readString(PAGE, UTF_8)).isEqualTo(page());
  }

  static CommandLine command() {
    PrintWriter silent = new PrintWriter(new StringWriter(), true);
    return Dynactin.commandLine(silent, silent);
  }

  static CommandSpec export() {
    return requireNonNull(command().getSubcommands().get("export")).getCommandSpec();
  }

  private static String schema() {
    ObjectNode root = Json.object();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "Configuration of Dynactin's exports, version 1");
    section(root);
    CommandSpec export = export();
    for (Setting setting : Settings.of(export)) {
      ObjectNode at = root;
      List<String> path = new ArrayList<>(List.of(setting.path().split("\\.")));
      String name = path.remove(path.size() - 1);
      for (String part : path) {
        ObjectNode below = (ObjectNode) at.path("properties");
        at = below.has(part) ? (ObjectNode) below.path(part) : section(below.putObject(part));
      }
      ArgSpec option = Settings.row(setting.path()).in(export).orElseThrow();
      fill(((ObjectNode) at.path("properties")).putObject(name), setting, option);
    }
    return root.toPrettyString() + "\n";
  }

  private static ObjectNode section(ObjectNode node) {
    node.put("type", "object").put("additionalProperties", false).putObject("properties");
    return node;
  }

  private static void fill(ObjectNode node, Setting setting, ArgSpec option) {
    node.put("description", description(option));
    switch (setting.kind()) {
      case FLAG -> node.put("type", "boolean");
      case NUMBER -> node.put("type", "integer").put("minimum", 0);
      case TEXT, FILE, NAME_OR_FOLDER -> text(node, option);
      case TEXTS, FILES -> {
        node.putArray("type").add("string").add("array");
        node.putObject("items").put("type", "string");
      }
    }
  }

  private static void text(ObjectNode node, ArgSpec option) {
    // A tenant or a limit may be written as a number.
    node.putArray("type").add("string").add("number");
    if (option.type().isEnum() && option.completionCandidates() != null) {
      node.remove("type");
      option.completionCandidates().forEach(node.withArray("enum")::add);
    }
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Configuration file

            `dynactin export --config export.yaml` (or `DYNACTIN_CONFIG=export.yaml`) takes its settings from a file. So do
            `verify`, `withdraw`, `status`, `dlq` and `doctor`: each takes what it has an option for. Every setting is an option of
            the command line, too; what stands there wins. This page and the JSON Schema
            (`src/main/resources/dynactin/schema/export-1.schema.json`) are written from the options.

            The file is YAML. A value is what is written: `no` is a text, and only `true` and `false` are true and false. Anchors,
            aliases, tags and names that stand twice are refused. Names of files are counted from the folder of the file. Secrets
            never stand in it: they are in files that only you can read, or in the environment. A wrong file ends with 78; all that
            is wrong is told at once, each with its line and the nearest right name.

            Times are numbers with `s`, `m`, `h` or `d`. What concerns one run only is an option and no setting: `--dry-run`,
            `--full`, `--since`, `--until`, `--only`. Reports are those of the job: with
            `--dry-run` there is no `operation`, and neither then nor for `verify`, `doctor` and `dlq replay` is there a
            `report.file` or `report.page`, so that none is written over; `--report` asks for one. `dlq replay` runs at once, whatever
            `operation.schedule` says.
            """);
    CommandSpec export = export();
    String section = "";
    for (Setting setting : Settings.of(export)) {
      String own = setting.path().substring(0, setting.path().lastIndexOf('.'));
      if (!own.equals(section)) {
        section = own;
        page.append("\n## ").append(section).append("\n\n| setting | option | value | meaning |\n");
        page.append("|---|---|---|---|\n");
      }
      Settings.Row row = Settings.row(setting.path());
      ArgSpec option = row.in(export).orElseThrow();
      page.append(
          "| `%s` | `%s` | %s | %s |\n"
              .formatted(
                  setting.name(), row.option(), value(setting, option), description(option)));
    }
    return page.toString();
  }

  private static String value(Setting setting, ArgSpec option) {
    boolean text = setting.kind() == Kind.TEXT || setting.kind() == Kind.NUMBER;
    String label = "`" + option.paramLabel().replace("|", "\\|") + "`, ";
    return (text ? label : "") + setting.kind().words();
  }

  private static String description(ArgSpec option) {
    String candidates =
        option.completionCandidates() == null
            ? ""
            : StreamSupport.stream(option.completionCandidates().spliterator(), false)
                .collect(Collectors.joining(", "));
    return String.join(" ", option.description())
        .replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValue()))
        .replace("${COMPLETION-CANDIDATES}", candidates)
        .replace("|", "\\|");
  }
}
