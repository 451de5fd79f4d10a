package io.github.dynactin.cli;

import io.github.dynactin.config.Setting;
import io.github.dynactin.config.Setting.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The settings of a configuration file. Each is an option of the command line, which says what it
 * means, checks its value, and wins where both are given.
 */
final class Settings {
  /** Stands for what is no option: the files. */
  static final String FILES = "FILE";

  /** Path in the file, option on the command line, in the order of {@code docs/config.md}. */
  private static final List<Row> ROWS =
      List.of(
          new Row("source.files", FILES),
          new Row("source.format", "--format"),
          new Row("source.incremental", "--incremental"),
          new Row("source.overlap", "--overlap"),
          new Row("source.full-every", "--full-every"),
          new Row("source.complete", "--complete"),
          new Row("source.withdraw-limit", "--withdraw-limit"),
          new Row("source.allow-empty", "--allow-empty-source"),
          new Row("source.jdbc.url", "--jdbc-url"),
          new Row("source.jdbc.user", "--jdbc-user"),
          new Row("source.jdbc.password-file", "--jdbc-password-file"),
          new Row("source.jdbc.driver", "--jdbc-driver"),
          new Row("source.jdbc.query", "--jdbc-query"),
          new Row("source.jdbc.query-file", "--jdbc-query-file"),
          new Row("source.jdbc.fetch-size", "--jdbc-fetch-size"),
          new Row("source.jdbc.timeout", "--jdbc-timeout"),
          new Row("source.jdbc.time-zone", "--jdbc-time-zone"),
          new Row("source.findings.patient", "--patient"),
          new Row("source.findings.case", "--case"),
          new Row("source.findings.specimen", "--specimen"),
          new Row("source.findings.assay", "--assay"),
          new Row("source.findings.sample", "--sample"),
          new Row("source.findings.assembly", "--assembly"),
          new Row("source.findings.source-class", "--source-class"),
          new Row("source.findings.all-records", "--all-records"),
          new Row("source.findings.reference", "--reference"),
          new Row("source.findings.ploidy", "--ploidy"),
          new Row("source.findings.names-are-genes", "--names-are-genes"),
          new Row("selection.germline", "--germline"),
          new Row("selection.genes", "--genes"),
          new Row("selection.genes-file", "--genes-file"),
          new Row("selection.filters", "--filters"),
          new Row("selection.tiers", "--tier"),
          new Row("selection.findings-file", "--findings"),
          new Row("target.url", "--to"),
          new Row("target.pack", "--pack"),
          new Row("target.timeout", "--timeout"),
          new Row("target.allow-demo-key", "--allow-demo-key"),
          new Row("target.allow-plain-credentials", "--allow-plain-credentials"),
          new Row("target.auth.token-file", "--token-file"),
          new Row("target.auth.basic-user", "--basic-user"),
          new Row("target.auth.password-file", "--password-file"),
          new Row("target.auth.smart.client-id", "--smart-client-id"),
          new Row("target.auth.smart.key-file", "--smart-key"),
          new Row("target.auth.smart.scope", "--smart-scope"),
          new Row("target.auth.smart.token-url", "--smart-token-url"),
          new Row("target.tls.client-cert", "--client-cert"),
          new Row("target.tls.client-key-file", "--client-key"),
          new Row("target.tls.client-key-password-file", "--client-key-password-file"),
          new Row("target.tls.trust", "--trust"),
          new Row("target.tls.trust-password-file", "--trust-password-file"),
          new Row("target.proxy.address", "--proxy"),
          new Row("target.proxy.user", "--proxy-user"),
          new Row("target.proxy.password-file", "--proxy-password-file"),
          new Row("ids.key-file", "--key"),
          new Row("ids.tenant", "--tenant"),
          new Row("privacy.deidentify", "--deidentify"),
          new Row("privacy.shift-dates", "--shift-dates"),
          new Row("privacy.keep-time", "--keep-time"),
          new Row("privacy.keep-text", "--keep-text"),
          new Row("privacy.label", "--label"),
          new Row("validation.packages", "--packages"),
          new Row("validation.package-cache", "--package-cache"),
          new Row("validation.definitions", "--definitions"),
          new Row("delivery.journal", "--journal"),
          new Row("delivery.no-journal", "--no-journal"),
          new Row("delivery.write-mode", "--write-mode"),
          new Row("delivery.lanes", "--lanes"),
          new Row("delivery.max-entries", "--max-entries"),
          new Row("delivery.max-bytes", "--max-bytes"),
          new Row("delivery.retry-timeout", "--retry-timeout"),
          new Row("delivery.foreign-edits", "--foreign-edits"),
          new Row("report.file", "--report"),
          new Row("report.page", "--report-page"),
          new Row("report.cases", "--output"),
          new Row("operation.schedule", "--schedule"),
          new Row("operation.time-zone", "--time-zone"),
          new Row("operation.stop-within", "--stop-within"),
          new Row("operation.log", "--log"),
          new Row("operation.metrics.file", "--metrics"),
          new Row("operation.metrics.labels", "--metrics-label"),
          new Row("operation.otlp.url", "--otlp"),
          new Row("operation.otlp.token-file", "--otlp-token-file"),
          new Row("operation.on-failure.program", "--on-failure"),
          new Row("operation.on-failure.within", "--on-failure-within"));

  /** Ways of which one is chosen: the command line's choice makes the file's void. */
  private static final List<List<String>> CHOICES =
      List.of(
          List.of("source\\.files", "source\\.jdbc\\..*"),
          List.of("source\\.jdbc\\.query", "source\\.jdbc\\.query-file"),
          List.of(
              "target\\.auth\\.token-file",
              "target\\.auth\\.(basic-user|password-file)",
              "target\\.auth\\.smart\\..*"));

  private Settings() {}

  /**
   * A setting and its option.
   *
   * @param path where it stands in the file
   * @param option its name on the command line
   */
  record Row(String path, String option) {
    /** The option as a command has it; empty if it has none of this name. */
    Optional<ArgSpec> in(CommandSpec command) {
      if (option.equals(FILES)) {
        return command.positionalParameters().stream()
            .filter(files -> files.paramLabel().equals(FILES) && files.isMultiValue())
            .findFirst()
            .map(ArgSpec.class::cast);
      }
      return Optional.ofNullable(command.findOption(option));
    }
  }

  static List<Row> rows() {
    return ROWS;
  }

  /** The row of a setting. */
  static Row row(String path) {
    return ROWS.stream().filter(row -> row.path().equals(path)).findFirst().orElseThrow();
  }

  /** The settings, as this command's options have them. */
  static List<Setting> of(CommandSpec export) {
    List<Setting> settings = new ArrayList<>();
    for (Row row : ROWS) {
      ArgSpec option = row.in(export).orElseThrow();
      settings.add(new Setting(row.path(), kind(option)));
    }
    return settings;
  }

  private static Kind kind(ArgSpec option) {
    Class<?> type = option.isMultiValue() ? option.auxiliaryTypes()[0] : option.type();
    boolean file = type == Path.class || option.paramLabel().equals(FILES);
    if (option.paramLabel().equals("NAME|FOLDER")) {
      return Kind.NAME_OR_FOLDER;
    }
    if (option.isMultiValue()) {
      return file ? Kind.FILES : Kind.TEXTS;
    }
    if (file) {
      return Kind.FILE;
    }
    if (type == boolean.class) {
      return Kind.FLAG;
    }
    return type == int.class || type == Integer.class ? Kind.NUMBER : Kind.TEXT;
  }

  /**
   * True if a setting of the file has been made void by another way that was chosen.
   *
   * @param chosen the settings that the command line gives
   */
  static boolean isVoid(String path, List<String> chosen) {
    return CHOICES.stream()
        .filter(ways -> ways.stream().anyMatch(path::matches))
        .anyMatch(
            ways ->
                ways.stream()
                    .filter(way -> !path.matches(way))
                    .anyMatch(way -> chosen.stream().anyMatch(other -> other.matches(way))));
  }

  /** True for what tells of the job's own runs: another run mustn't write over it. */
  static boolean isOfTheJob(String path) {
    return path.startsWith("operation.") || isReport(path);
  }

  /** True for the reports that a run leaves. */
  static boolean isReport(String path) {
    return path.equals("report.file") || path.equals("report.page");
  }

  /** True for what says when to run. */
  static boolean isOfSchedule(String path) {
    return path.equals("operation.schedule") || path.equals("operation.time-zone");
  }

  /** The paths of all settings. */
  static Stream<String> paths() {
    return ROWS.stream().map(Row::path);
  }
}
