package io.github.dynactin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.PrivateFiles;
import io.github.dynactin.testing.world.ModelHttp;
import io.github.dynactin.testing.world.ModelServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a nightly job runs, once it is told where its surroundings are. */
class ScheduledExampleTest {
  private static final String CONFIG = "examples/scheduled/export.yaml";

  @TempDir private Path folder = Path.of("");

  @Test
  void theExamplesSettingsAreRightAndItsQueryWorks() throws Exception {
    try (ModelHttp http = new ModelHttp(ModelServer.strict());
        Registry registry = new Registry()) {
      registry.put("a", "FEMALE", Instant.now());
      registry.sql(
          "CREATE VIEW oncology_case AS SELECT name AS case_id, doc AS document, at AS changed_at"
              + " FROM cases");
      registry.sql("CREATE USER dynactin PASSWORD 'wonderland' ADMIN");
      Path driver =
          Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      List<Object> here =
          List.of(
              "--config",
              CONFIG,
              "--jdbc-url=" + registry.url(),
              "--jdbc-password-file",
              PrivateFiles.write(folder.resolve("password"), "wonderland"),
              "--jdbc-driver",
              driver,
              "--to",
              http.base(),
              "--token-file",
              PrivateFiles.write(folder.resolve("token"), "token"),
              "--key",
              PrivateFiles.write(folder.resolve("key"), "a key for an example of thirty-two bytes"),
              "--journal",
              folder.resolve("journal"),
              "--report",
              folder.resolve("report.json"));
      assertThat(ran("doctor", here).code()).as(ran("doctor", here).out()).isZero();
      Ran export = ran("export", here);
      assertThat(export.code()).as(export.err()).isZero();
      assertThat(export.err()).contains("Looking at every case", "created");
      assertThat(ran("export", here).err()).contains("Looking at what changed since");
    }
  }

  private static Ran ran(String command, List<Object> options) {
    List<Object> line = new ArrayList<>(List.of(command));
    line.addAll(options);
    return Ran.dynactin(line.toArray());
  }
}
