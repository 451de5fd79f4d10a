package io.github.dynactin.cli;

import static io.github.dynactin.testing.Deliveries.CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.testing.PrivateFiles;
import io.github.dynactin.transport.Credentials;
import io.github.dynactin.transport.ServerSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code export} says before anything is sent; {@link PackagedJarIT} does the rest. */
class ExportCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void wantsAFolderThatCanBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Ran ran = export("--to", "http://127.0.0.1:9/", "-o", file.resolve("below"));
    assertThat(ran.code()).isEqualTo(78);
    assertThat(ran.err()).contains("--output: ", "can't be written").doesNotContain("bug");
  }

  @Test
  void wantsOneTokenInItsFile() throws IOException {
    Path empty = PrivateFiles.write(folder.resolve("token"), "\n");
    Ran ran = export("--to", "http://127.0.0.1:9/", "--token-file", empty);
    assertThat(ran.code()).isEqualTo(78);
    assertThat(ran.err()).contains("--token-file: the file is empty");
    assertThat(export("--token-file", empty).err()).contains("--token-file", "--to");
  }

  @Test
  void wantsTheUrlOfAServer() {
    Ran ran = export("--to", "localhost:8080");
    assertThat(ran.code()).isEqualTo(78);
    assertThat(ran.err()).contains("--to: the server's URL must start with http");
  }

  @Test
  void aTokenThatIsGoneWhileRunningIsNamedAsWhatItIs() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/fhir");
    Credentials gone =
        Credentials.bearer(
            () -> {
              throw new ConfigurationException("the file can't be read");
            });
    try (Delivery delivery =
        ExampleCase.pipeline().deliveryTo(ServerSettings.of(url).withCredentials(gone))) {
      assertThatThrownBy(() -> delivery.deliver(CASE, ExampleCase.converted().bundle()))
          .isInstanceOf(ConfigurationException.class);
    } finally {
      server.stop(0);
    }
  }

  private Ran export(Object... options) {
    List<Object> line =
        new ArrayList<>(List.of("export", ExampleCase.FIRST, "--allow-demo-key", "--no-journal"));
    line.addAll(List.of(options));
    if (!line.contains("-o")) {
      line.addAll(List.of("-o", folder.resolve("out")));
    }
    return Ran.dynactin(line.toArray());
  }
}
