package io.github.dynactin.sandbox;

import static io.github.dynactin.sandbox.SandboxException.Reason.SET_UP;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The class path of the server's process. */
final class ServerJars {
  private static final String LIST = "sandbox.classpath";
  private static final String WITNESS = "ca/uhn/fhir/jpa/config/r4/JpaR4Config.class";
  private static final String ABSENT =
      "The sandbox server isn't part of this jar: it runs from a checkout, after 'mvn package'. "
          + "Run it there, or name a FHIR server with --to.";

  private ServerJars() {}

  /**
   * The jars the server needs, with its own classes packed into the folder given.
   *
   * @throws SandboxException if they aren't on this machine
   */
  static List<Path> find(Path folder) throws IOException {
    Path own = ownClasses();
    List<Path> jars = new ArrayList<>();
    jars.add(ServerPackage.pack(own, folder));
    jars.addAll(libraries(own));
    return List.copyOf(jars);
  }

  private static List<Path> libraries(Path own) throws IOException {
    String listed;
    if (ServerJars.class.getClassLoader().getResource(WITNESS) != null) {
      listed = System.getProperty("java.class.path", "");
    } else {
      Path list = own.resolveSibling(LIST);
      if (!Files.isRegularFile(list)) {
        throw new SandboxException(SET_UP, ABSENT);
      }
      listed = Files.readString(list).strip();
    }
    List<Path> jars =
        Stream.of(listed.split(File.pathSeparator, -1))
            .filter(entry -> entry.endsWith(".jar"))
            .map(Path::of)
            .toList();
    Optional<Path> gone = jars.stream().filter(jar -> !Files.isRegularFile(jar)).findFirst();
    if (gone.isPresent()) {
      throw new SandboxException(
          SET_UP, gone.get().getFileName() + " is no longer there: run 'mvn package' again.");
    }
    return jars;
  }

  private static Path ownClasses() {
    CodeSource source = ServerJars.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new SandboxException(SET_UP, ABSENT);
    }
    try {
      return Path.of(source.getLocation().toURI()).toAbsolutePath();
    } catch (URISyntaxException | IllegalArgumentException notAFile) {
      throw new SandboxException(SET_UP, ABSENT);
    }
  }
}
