package io.github.dynactin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.testing.PrivateFiles;
import io.github.dynactin.testing.world.ModelHttp;
import io.github.dynactin.testing.world.ModelServer;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java in the README, as it stands there: compiled and run. */
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```java\\R(.*?)```");

  @TempDir private Path folder = Path.of("");

  @Test
  void itsJavaRuns() throws Exception {
    List<String> blocks =
        BLOCK
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertThat(blocks).hasSize(1);
    compile(blocks.get(0));
    Path key = PrivateFiles.write(folder.resolve("id.key"), "a key of sixteen bytes or more");
    ModelServer server = ModelServer.strict();
    try (ModelHttp http = new ModelHttp(server);
        URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      loader
          .loadClass("Readme")
          .getMethod("run", String.class, Path.class, Path.class, String.class)
          .invoke(
              null,
              ExampleCase.text(ExampleCase.FIRST),
              key,
              folder.resolve("journal"),
              http.base().toString());
    }
    assertThat(server.state().exported()).hasSize(101);
  }

  private void compile(String block) {
    String source =
        """
        import io.github.dynactin.*;
        import java.nio.file.Path;
        public final class Readme {
          public static void run(String text, Path keyFile, Path folder, String server) throws Exception {
        %s
          }
        }
        """
            .formatted(block.replace("System.out.println", "String.valueOf"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of(
            "-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
    boolean compiled =
        compiler.getTask(said, null, null, options, null, List.of(new Text(source))).call();
    assertThat(compiled).as(said.toString()).isTrue();
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String source;

    Text(String source) {
      super(URI.create("string:///Readme.java"), JavaFileObject.Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}
