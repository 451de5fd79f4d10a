package io.github.dynactin.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * The channel to import holds the scripts that lie beside it, and what the engine's serializer
 * wants. {@code -Dgolden=approve} puts changed scripts into it.
 */
class ChannelExportTest {
  private static final Path FOLDER = Path.of("examples", "mirth");
  private static final Path CHANNEL = FOLDER.resolve("dynactin-channel.xml");

  /** The version whose serializer wrote the frame; a newer engine migrates it when it reads it. */
  private static final String VERSION = "4.5.2";

  private static final String SOURCE = "/channel/sourceConnector";
  private static final String DESTINATIONS = "/channel/destinationConnectors/connector";

  /** Where each script stands. */
  private static final Map<String, String> SCRIPTS =
      new LinkedHashMap<>(
          Map.of(
              "deploy", "/channel/deployScript",
              "undeploy", "/channel/undeployScript",
              "convert", SOURCE + "/transformer/elements/*/script",
              "push", DESTINATIONS + "[1]/properties/script",
              "conforms", DESTINATIONS + "[2]/filter/elements/*/script"));

  @Test
  void holdsTheScriptsThatLieBesideIt() throws Exception {
    if ("approve".equals(System.getProperty("golden")) && System.getenv("CI") == null) {
      Files.writeString(CHANNEL, withScripts(text()), UTF_8);
    }
    for (Map.Entry<String, String> script : SCRIPTS.entrySet()) {
      assertThat(values(script.getValue()))
          .as(script.getKey())
          .containsExactly(Files.readString(FOLDER.resolve(script.getKey() + ".js"), UTF_8));
    }
    assertThat(values("//*[self::script or self::deployScript or self::undeployScript]"))
        .as("no other script")
        .hasSize(SCRIPTS.size());
  }

  /** The old script is found by the comment that it begins with, which stays. */
  private static String withScripts(String xml) throws IOException {
    String made = xml;
    for (String name : SCRIPTS.keySet()) {
      String script = Files.readString(FOLDER.resolve(name + ".js"), UTF_8);
      String first = escaped(script.substring(0, script.indexOf(':') + 1));
      int start = made.indexOf(">" + first) + 1;
      assertThat(start).as(first).isPositive();
      int end = made.indexOf("cript>", start);
      end = made.lastIndexOf("</", end);
      made = made.substring(0, start) + escaped(script) + made.substring(end);
    }
    return made;
  }

  /** As the engine's serializer escapes. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }

  @Test
  void hasTheElementsOfAChannelInTheirOrder() throws Exception {
    assertThat(names("/channel/*"))
        .containsExactly(
            "id",
            "nextMetaDataId",
            "name",
            "description",
            "revision",
            "sourceConnector",
            "destinationConnectors",
            "preprocessingScript",
            "postprocessingScript",
            "deployScript",
            "undeployScript",
            "properties",
            "exportData");
    assertThat(names(SOURCE + "/*"))
        .containsExactly(
            "metaDataId",
            "name",
            "properties",
            "transformer",
            "filter",
            "transportName",
            "mode",
            "enabled",
            "waitForPrevious");
    assertThat(names(DESTINATIONS + "[1]/*"))
        .containsExactly(
            "metaDataId",
            "name",
            "properties",
            "transformer",
            "responseTransformer",
            "filter",
            "transportName",
            "mode",
            "enabled",
            "waitForPrevious")
        .isEqualTo(names(DESTINATIONS + "[2]/*"));
    assertThat(values("/channel/id").get(0)).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  @Test
  void isOfOneVersionAndCountsItsConnectors() throws Exception {
    assertThat(values("//@version")).isNotEmpty().containsOnly(VERSION);
    assertThat(names("//*[@version and not(@class)]"))
        .contains("channel", "sourceConnector", "connector", "transformer", "filter");
    assertThat(values(SOURCE + "/metaDataId")).containsExactly("0");
    List<String> ids = values(DESTINATIONS + "/metaDataId");
    assertThat(ids).containsExactly("1", "2");
    assertThat(values("/channel/nextMetaDataId")).containsExactly(Integer.toString(ids.size() + 1));
    assertThat(values("//transportName"))
        .containsExactly("Channel Reader", "JavaScript Writer", "Channel Writer");
    assertThat(values(DESTINATIONS + "/enabled")).containsExactly("true", "false");
  }

  @Test
  void namesTheEnginesOwnClassesAndLoadsTheJarFromItsOwnFolder() throws Exception {
    assertThat(values("//@class[starts-with(., 'com.mirth.connect.')]"))
        .contains(
            "com.mirth.connect.connectors.vm.VmReceiverProperties",
            "com.mirth.connect.connectors.js.JavaScriptDispatcherProperties",
            "com.mirth.connect.connectors.vm.VmDispatcherProperties",
            "com.mirth.connect.plugins.datatypes.raw.RawDataTypeProperties");
    assertThat(names("//elements/*"))
        .containsExactly(
            "com.mirth.connect.plugins.javascriptstep.JavaScriptStep",
            "com.mirth.connect.plugins.javascriptrule.JavaScriptRule");
    assertThat(values("//resourceIds/entry/string[1]")).hasSize(4).containsOnly("Default Resource");
  }

  @Test
  void keepsNoCaseThatArrivedAndAsksABusyServerAgain() throws Exception {
    assertThat(values("/channel/properties/messageStorageMode")).containsExactly("PRODUCTION");
    assertThat(values("/channel/properties/removeContentOnCompletion")).containsExactly("true");
    assertThat(values(DESTINATIONS + "[1]//queueEnabled")).containsExactly("true");
  }

  private static String text() throws IOException {
    return Files.readString(CHANNEL, UTF_8);
  }

  private static List<String> values(String path) throws Exception {
    return nodes(path).stream().map(Node::getTextContent).toList();
  }

  private static List<String> names(String path) throws Exception {
    return nodes(path).stream().map(Node::getNodeName).toList();
  }

  private static List<Node> nodes(String path) throws Exception {
    Document channel =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text())));
    NodeList found =
        (NodeList)
            XPathFactory.newDefaultInstance()
                .newXPath()
                .evaluate(path, channel, XPathConstants.NODESET);
    return IntStream.range(0, found.getLength()).mapToObj(found::item).toList();
  }
}
