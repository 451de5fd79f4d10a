package io.github.dynactin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.testing.FakeServer;
import io.github.dynactin.testing.WatchedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing is contacted but the server that is named. Watched in a process of its own that knows no
 * host by name, so that whatever wanted one would fail; where bytes go over a socket, of whatever
 * kind, the JDK's flight recorder tells the address, and a proxy selector tells every URL that the
 * JDK's own clients would open.
 */
class OneOriginTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void convertValidateAndExportContactTheServerThatIsNamedOnly() throws Exception {
    try (FakeServer server = new FakeServer()) {
      Path bundle = folder.resolve("bundle.json");
      List<String> contacts =
          watched(
              List.of(
                  List.of("convert", ExampleCase.FIRST, "-o", bundle),
                  List.of("validate", bundle),
                  List.of(
                      "export",
                      ExampleCase.FIRST,
                      "--to",
                      server.base(),
                      "--allow-demo-key",
                      "-o",
                      folder.resolve("out"))));
      assertThat(contacts).containsOnly("127.0.0.1:" + server.base().getPort());
    }
  }

  @Test
  void anotherContactWouldBeSeen() throws Exception {
    try (FakeServer one = new FakeServer();
        FakeServer other = new FakeServer()) {
      List<Object> export = List.of("export", ExampleCase.FIRST, "--allow-demo-key");
      List<String> contacts = watched(List.of(to(export, one), to(export, other)));
      assertThat(contacts)
          .containsOnly("127.0.0.1:" + one.base().getPort(), "127.0.0.1:" + other.base().getPort());
    }
  }

  private List<Object> to(List<Object> export, FakeServer server) {
    return Stream.concat(
            export.stream(), Stream.of("--to", server.base(), "-o", folder.resolve("out")))
        .toList();
  }

  private List<String> watched(List<List<Object>> commands) throws Exception {
    Path own = Files.createDirectories(folder.resolve("own"));
    Path hosts = Files.writeString(own.resolve("hosts"), "");
    ManyCommands.Said said =
        ManyCommands.run(own, WatchedNetwork.options(own.resolve("contacts"), hosts), commands);
    assertThat(said.codes()).containsOnly(0);
    return contacts(own.resolve("contacts"));
  }

  private static List<String> contacts(Path file) throws IOException {
    return Files.readAllLines(file).stream().distinct().toList();
  }
}
