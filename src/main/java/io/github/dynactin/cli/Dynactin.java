package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.dynactin.config.ConfigException;
import io.github.dynactin.delivery.Time;
import io.github.dynactin.issue.Printable;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The {@code dynactin} command: hands over to its subcommands and turns what happens into codes.
 */
@Command(
    name = "dynactin",
    description = "Carries an oncology genomics case to HL7 FHIR, whole.",
    scope = ScopeType.INHERIT, // the commands have -h and -V, too
    mixinStandardHelpOptions = true,
    versionProvider = Dynactin.Version.class)
public final class Dynactin implements Runnable {
  static final String STACK_TRACE = "--stacktrace";

  private static final List<Class<?>> COMMANDS =
      List.of(
          ExportCommand.class,
          DoctorCommand.class,
          VerifyCommand.class,
          WithdrawCommand.class,
          StatusCommand.class,
          DeadLetterCommand.class,
          ConvertCommand.class,
          ValidateCommand.class,
          SandboxCommand.class,
          ExamplesCommand.class,
          FormatsCommand.class,
          JwksCommand.class);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = STACK_TRACE,
      scope = ScopeType.INHERIT,
      description = "Print the whole stack trace of a failure; it may hold patients' values.")
  private boolean stackTrace;

  private final Time time;

  private Dynactin(Time time) {
    this.time = time;
  }

  /** Runs the command and ends the process with its code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, UTF_8);
    int code = run(out, err, Time.system(), args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * Runs the command; never ends the process.
   *
   * @param time by which it waits for a server
   */
  static int run(PrintWriter out, PrintWriter err, Time time, String... args) {
    try {
      String[] whole = ConfiguredArguments.of(() -> commandLine(out, err), args, System.getenv());
      int code = commandLine(out, err, time, List.of(whole)::contains).execute(whole);
      return out.checkError() ? lost(err) : code;
    } catch (ConfigException wrong) {
      return Failures.report(wrong, err, List.of(args).contains(STACK_TRACE)).code();
    } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
      return Failures.report(e, err, List.of(args).contains(STACK_TRACE)).code();
    }
  }

  /** A full disk behind a pipe is nothing that a writer tells by itself. */
  private static int lost(PrintWriter err) {
    err.println("The results can't be written to standard output.");
    return ExitCode.CONFIGURATION.code();
  }

  /** The command with all that its subcommands have. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return commandLine(out, err, Time.system(), name -> true);
  }

  /**
   * The command line.
   *
   * @param needed subcommands that may be called; of the others only what the help says of them is
   *     there, because their options cost a good part of the start
   */
  private static CommandLine commandLine(
      PrintWriter out, PrintWriter err, Time time, Predicate<String> needed) {
    Dynactin root = new Dynactin(time);
    CommandLine command = new CommandLine(root);
    for (Class<?> type : COMMANDS) {
      Command told = requireNonNull(type.getAnnotation(Command.class), "@Command");
      command.addSubcommand(needed.test(told.name()) ? new CommandLine(type) : outline(told));
    }
    layOutHelp(command);
    return command
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, args) -> usage(e))
        .setExecutionExceptionHandler(
            (e, failed, parsed) -> Failures.report(e, failed.getErr(), root.stackTrace).code());
  }

  private static CommandLine outline(Command told) {
    CommandSpec outline = CommandSpec.create().name(told.name());
    outline.usageMessage().description(told.description());
    return new CommandLine(outline);
  }

  private static void layOutHelp(CommandLine root) {
    everyCommand(root).forEach(Dynactin::head);
    Stream.of("export", "doctor", "verify", "withdraw")
        .map(root.getSubcommands()::get)
        .forEach(Dynactin::tellExitCodes);
    tellExitCodes(root);
    root.getCommandSpec()
        .usageMessage()
        .footer(
            "",
            "To begin:",
            "  dynactin examples dctn1-alk-gastric -o case.json",
            "  dynactin export case.json");
  }

  /** True if whole stack traces are asked for. */
  static boolean wantsStackTrace(CommandSpec of) {
    return of.root().userObject() instanceof Dynactin root && root.stackTrace;
  }

  /** The time by which a command waits for a server. */
  static Time time(CommandSpec of) {
    return of.root().userObject() instanceof Dynactin root ? root.time : Time.system();
  }

  private static Stream<CommandLine> everyCommand(CommandLine command) {
    Stream<CommandLine> below =
        command.getSubcommands().values().stream().flatMap(Dynactin::everyCommand);
    return Stream.concat(Stream.of(command), below);
  }

  private static void head(CommandLine command) {
    command
        .getCommandSpec()
        .usageMessage()
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .parameterListHeading("%n")
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n");
  }

  private static void tellExitCodes(CommandLine command) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      codes.put(Integer.toString(code.code()), code.meaning());
    }
    command
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(codes);
  }

  private static int usage(ParameterException e) {
    CommandLine command = e.getCommandLine();
    command.getErr().println(Printable.of(String.valueOf(e.getMessage())));
    command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE.code();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command.");
  }

  /** The version in the jar's manifest. */
  static String version() {
    String version = Dynactin.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }

  /** The version for people. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {words()};
    }

    /** Name and version. */
    static String words() {
      return "dynactin " + version();
    }
  }
}
