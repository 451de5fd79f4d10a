package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The container image starts what the scripts start, as the user that the CronJob runs it as. */
class ImageTest {
  private static final String CONTAINER =
      "/project/profiles/profile[id='image']//configuration/container/";

  @Test
  void itsEntryPointIsWhatTheStartScriptsRun() throws Exception {
    List<String> entryPoint = texts(CONTAINER + "entrypoint/arg");
    String script = Files.readString(Path.of("src/main/scripts/dynactin"), UTF_8);
    String last = script.lines().filter(line -> line.startsWith("exec ")).findFirst().orElseThrow();
    assertThat(entryPoint.get(0)).isEqualTo("java");
    List<String> options = entryPoint.subList(1, entryPoint.indexOf("-jar"));
    List<String> words = Arrays.asList(last.replace("\"$@\"", "").split(" +", -1));
    assertThat(words.stream().filter(word -> word.startsWith("-X")).toList()).isEqualTo(options);
    assertThat(script).contains("-jar \"$home/dynactin-cli.jar\"");
    assertThat(entryPoint.get(entryPoint.size() - 1)).endsWith("/dynactin-cli.jar");
  }

  @Test
  void itsUserIsTheOneOfTheCronJob() throws Exception {
    JsonNode pod = pod();
    JsonNode security = pod.path("securityContext");
    assertThat(texts(CONTAINER + "user"))
        .containsExactly(
            security.path("runAsUser").asText() + ":" + security.path("runAsGroup").asText());
    assertThat(security.path("fsGroup").asText()).isEqualTo(security.path("runAsGroup").asText());
    JsonNode container = pod.path("containers").path(0);
    assertThat(container.has("command")).as("the image's own entry point is used").isFalse();
    assertThat(container.path("args").path(0).asText()).isEqualTo("export");
    String cache = texts(CONTAINER + "environment/XDG_CACHE_HOME").get(0);
    assertThat(container.path("volumeMounts").findValuesAsText("mountPath")).contains(cache);
  }

  private static JsonNode pod() throws IOException {
    return new YAMLMapper()
        .readTree(Files.readString(Path.of("examples/scheduled/cronjob.yaml"), UTF_8))
        .at("/spec/jobTemplate/spec/template/spec");
  }

  private static List<String> texts(String path) throws Exception {
    Document pom =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile());
    XPath xpath = XPathFactory.newDefaultInstance().newXPath();
    NodeList found = (NodeList) xpath.evaluate(path, pom, XPathConstants.NODESET);
    return IntStream.range(0, found.getLength())
        .mapToObj(index -> found.item(index).getTextContent())
        .toList();
  }
}
