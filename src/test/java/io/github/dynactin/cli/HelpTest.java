package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Every command's help is what somebody read and approved. {@code -Dgolden=approve} writes what it
 * is now; the review is the diff.
 */
class HelpTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "cli");

  /** The names of each command, from the root on: {@code dynactin sandbox start}. */
  static List<String> commands() {
    List<String> names = new ArrayList<>();
    collect(Dynactin.commandLine(silent(), silent()), names);
    return names;
  }

  private static void collect(CommandLine command, List<String> names) {
    names.add(command.getCommandSpec().qualifiedName());
    command.getSubcommands().values().forEach(child -> collect(child, names));
  }

  private static PrintWriter silent() {
    return new PrintWriter(new StringWriter(), true);
  }

  @BeforeAll
  static void approve() throws IOException {
    if (!System.getProperty("golden", "").equals("approve")) {
      return;
    }
    if (System.getenv("CI") != null) {
      fail("Goldens are approved by a person who reads the diff, never on a build server (CI).");
    }
    for (String command : commands()) {
      Files.writeString(golden(command), help(command), UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyHelpIsAsApproved(String command) throws IOException {
    assertThat(help(command)).isEqualTo(Files.readString(golden(command), UTF_8));
  }

  @Test
  void everyGoldenIsOfACommand() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files)
          .containsExactlyInAnyOrderElementsOf(commands().stream().map(HelpTest::golden).toList());
    }
  }

  private static String help(String command) {
    List<String> args = new ArrayList<>(Arrays.asList(command.split(" ", -1)));
    args.remove(0);
    args.add("--help");
    Ran ran = Ran.dynactin(args.toArray());
    assertThat(ran.code()).isZero();
    return ran.out().replace(System.lineSeparator(), "\n");
  }

  private static Path golden(String command) {
    return GOLDEN.resolve(command.replace(' ', '-') + ".txt");
  }
}
