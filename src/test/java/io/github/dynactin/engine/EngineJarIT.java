package io.github.dynactin.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.IdKey;
import io.github.dynactin.Pipeline;
import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.testing.PrivateFiles;
import io.github.dynactin.testing.world.ModelHttp;
import io.github.dynactin.testing.world.ModelServer;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The jar for engines, among the libraries of Mirth Connect 4.5 and Open Integration Engine 4.5.2,
 * in the three ways in which these load it: the very scripts of the example, in Rhino.
 */
class EngineJarIT {
  private static final Path JAR =
      Path.of(System.getProperty("dynactin.engine.jar", "target/dynactin-engine.jar"));
  private static final Path HOST =
      Path.of(System.getProperty("dynactin.engine.host", "target/engine-host"));
  private static final byte[] KEY = "a key of sixteen bytes or more".getBytes(UTF_8);

  /** Stands in the place of a value that must not be told. */
  private static final String SECRET = "Zebedee";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"child-first", "parent-first", "flat"})
  void theChannelWorks(String mode) throws Exception {
    String text = ExampleCase.text(ExampleCase.FIRST);
    PrivateFiles.write(folder.resolve("id.key"), KEY);
    Files.writeString(folder.resolve("good.json"), text);
    Files.writeString(folder.resolve("bad.json"), text.replace("\"FEMALE\"", '"' + SECRET + '"'));
    ModelServer server = ModelServer.strict();
    try (ModelHttp http = new ModelHttp(server);
        Pipeline here = Pipeline.builder(IdKey.of(KEY)).build()) {
      String said = run(mode, http);
      assertThat(said).as("standard output and error").isEmpty();
      String json = here.convertToJson(text);
      assertThat(result("bundle.json")).isEqualTo(json);
      FhirContext fhir = FhirContext.forR4Cached();
      Resource fromXml = (Resource) fhir.newXmlParser().parseResource(result("bundle.xml"));
      Resource fromJson = (Resource) fhir.newJsonParser().parseResource(json);
      assertThat(here.json(fromXml)).isEqualTo(here.json(fromJson));
    }
    assertThat(result("conforms.txt")).isEqualTo("true");
    assertThat(response("first.txt", "SENT").path("status").asText()).isEqualTo("delivered");
    assertThat(response("second.txt", "SENT").path("status").asText()).isEqualTo("unchanged");
    assertThat(server.state().exported()).hasSize(101);
    assertThat(response("bad.txt", "ERROR").path("issues").path(0).path("place").asText())
        .isEqualTo("/subject/sex");
    assertThat(result("thrown.txt"))
        .contains("UnreadableCaseException", "VALUE_NOT_ALLOWED", "/subject/sex")
        .doesNotContain(SECRET);
  }

  @Test
  void speaksToNobodyElsesClasses() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> names = jar.stream().map(entry -> entry.getName()).toList();
      assertThat(names.stream().filter(name -> name.endsWith(".class")))
          .allMatch(name -> name.startsWith("io/github/dynactin/"));
      assertThat(names)
          .noneMatch(name -> name.startsWith("io/github/dynactin/cli/"))
          .noneMatch(name -> name.startsWith("META-INF/versions/"))
          .noneMatch(name -> name.matches("META-INF/[^/]+\\.(SF|RSA|DSA)"));
      assertThat(names.stream().filter(name -> name.matches("META-INF/services/.+")))
          .isNotEmpty()
          .allMatch(name -> name.startsWith("META-INF/services/io.github.dynactin."));
      assertThat(names).contains("META-INF/LICENSE", "META-INF/NOTICE", "META-INF/THIRD-PARTY.txt");
      Attributes manifest = jar.getManifest().getMainAttributes();
      assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo("io.github.dynactin");
      assertThat(manifest.getValue("Export-Package")).contains("io.github.dynactin,");
    }
  }

  private String run(String mode, ModelHttp http) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx2g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    line.add(classPath(mode));
    line.add(MirthHost.class.getName());
    line.addAll(List.of(mode, JAR.toString(), "examples/mirth", folder.toString()));
    line.add(http.base().toString());
    return Children.run(line);
  }

  /** The engine's own libraries come first, as they do there. */
  private String classPath(String mode) throws IOException {
    List<String> path = new ArrayList<>();
    try (Stream<Path> jars = Files.list(HOST)) {
      jars.map(Path::toString).sorted().forEach(path::add);
    }
    assertThat(path).as("the engine's libraries").hasSizeGreaterThan(5);
    if (mode.equals("flat")) {
      path.add(JAR.toString());
    }
    path.add(Children.only(MirthHost.class, folder.resolve("host")).toString());
    return String.join(System.getProperty("path.separator"), path);
  }

  private String result(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private JsonNode response(String name, String status) throws IOException {
    String text = result(name);
    assertThat(text).startsWith(status + " {");
    return Json.parse(text.substring(status.length() + 1));
  }
}
