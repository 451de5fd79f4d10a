package io.github.dynactin.cli;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.config.ConfigException;
import io.github.dynactin.config.ConfigFile;
import io.github.dynactin.config.Configured;
import io.github.dynactin.config.Setting.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * A command line with what its configuration file says put into it, so that a setting is checked
 * and used as the option that it is. What stands on the command line itself isn't put there again.
 */
final class ConfiguredArguments {
  private static final String DRY_RUN = "--dry-run";
  private static final String EXPORT = "export";

  private final CommandLine checking;
  private final Path file;
  private final ParseResult command;

  private ConfiguredArguments(CommandLine checking, Path file, ParseResult command) {
    this.checking = checking;
    this.file = file;
    this.command = command;
  }

  /**
   * The whole command line.
   *
   * @param fresh makes the command anew
   * @param args as they were given
   * @throws ConfigException if something is wrong with the file
   */
  static String[] of(Supplier<CommandLine> fresh, String[] args, Map<String, String> environment) {
    if (!mayNameFile(args, environment)) {
      return args;
    }
    List<String> names = new ArrayList<>();
    ParseResult command = leaf(fresh, args, names);
    if (!command.commandSpec().optionsMap().containsKey(ConfigOption.NAME)
        || command.isUsageHelpRequested()) {
      return args;
    }
    Optional<Path> file =
        ConfigOption.of(command.matchedOptionValue(ConfigOption.NAME, null), environment);
    return file.map(
            named ->
                with(args, names, new ConfiguredArguments(fresh.get(), named, command).arguments()))
        .orElse(args);
  }

  /** False if there is no file for sure: to look closer costs a good part of the start. */
  private static boolean mayNameFile(String[] args, Map<String, String> environment) {
    return environment.containsKey(ConfigOption.VARIABLE)
        || Stream.of(args).anyMatch(a -> a.startsWith(ConfigOption.NAME) || a.startsWith("@"));
  }

  /** Parses as far as it goes; what is wrong is told later, when all is there. */
  private static ParseResult leaf(Supplier<CommandLine> fresh, String[] args, List<String> names) {
    CommandLine root = fresh.get();
    collectErrors(root);
    ParseResult command = root.parseArgs(args);
    while (command.hasSubcommand()) {
      command = command.subcommand();
      names.add(command.commandSpec().name());
    }
    return command;
  }

  private static void collectErrors(CommandLine command) {
    command.getCommandSpec().parser().collectErrors(true);
    command.getSubcommands().values().forEach(ConfiguredArguments::collectErrors);
  }

  /** Puts arguments behind the name of the command. */
  private static String[] with(String[] args, List<String> names, List<String> more) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    int at = 0;
    for (String name : names) {
      at += all.subList(at, all.size()).indexOf(name) + 1;
    }
    all.addAll(at, more);
    return all.toArray(String[]::new);
  }

  private List<String> arguments() {
    CommandSpec export = requireNonNull(checking.getSubcommands().get(EXPORT)).getCommandSpec();
    List<Configured> settings = ConfigFile.read(file, Settings.of(export), this::objection);
    List<String> given = Settings.paths().filter(this::isGiven).toList();
    Stream<Configured> used =
        settings.stream()
            .filter(s -> Settings.row(path(s)).in(command.commandSpec()).isPresent())
            .filter(s -> !given.contains(path(s)) && !Settings.isVoid(path(s), given))
            .filter(s -> !isForAnotherRun(path(s)));
    return used.flatMap(s -> arguments(s).stream()).toList();
  }

  /** True for what the file says of the scheduled export alone, where somebody asks for another. */
  private boolean isForAnotherRun(String path) {
    boolean dry = command.hasMatchedOption(DRY_RUN) && Settings.isOfTheJob(path);
    boolean job = command.commandSpec().name().equals(EXPORT);
    return dry || (!job && (Settings.isReport(path) || Settings.isOfSchedule(path)));
  }

  private static String path(Configured setting) {
    return setting.setting().path();
  }

  /** True if the command line has it. */
  private boolean isGiven(String path) {
    return Settings.row(path)
        .in(command.commandSpec())
        .filter(
            arg ->
                command.matchedArgs().contains(arg)
                    || command.matchedOptionsSet().contains(arg)
                    || command.matchedPositionalsSet().contains(arg))
        .isPresent();
  }

  /** What the option's own check has to say of a value; nothing is run. */
  private Optional<String> objection(Configured setting) {
    List<String> line = new ArrayList<>(List.of(EXPORT));
    line.addAll(arguments(setting));
    try {
      checking.parseArgs(line.toArray(String[]::new));
      return Optional.empty();
    } catch (MissingParameterException anotherOne) {
      return Optional.empty();
    } catch (ParameterException wrong) {
      String why =
          String.valueOf(wrong.getMessage())
              .replaceFirst("\\AInvalid value for [^']*'[^']*'(?: \\([^)]*\\))?: ", "");
      return Optional.of(why);
    }
  }

  private static List<String> arguments(Configured setting) {
    String option = Settings.row(path(setting)).option();
    if (option.equals(Settings.FILES)) {
      // One that begins with @ would be taken for a file of arguments.
      return setting.values().stream().map(v -> v.startsWith("@") ? "@" + v : v).toList();
    }
    if (setting.setting().kind() == Kind.FLAG) {
      return setting.values().contains("true") ? List.of(option) : List.of();
    }
    return setting.values().stream().map(value -> option + "=" + value).toList();
  }
}
