package it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.VersionUtil;
import io.github.dynactin.IdKey;
import io.github.dynactin.Pipeline;
import io.github.dynactin.TextResult;
import io.github.dynactin.testing.world.ModelHttp;
import io.github.dynactin.testing.world.ModelServer;
import java.io.IOException;
import java.io.InputStream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.junit.jupiter.api.Test;

/** Everything that a host does, once, on another HAPI FHIR. */
class HapiVersionTest {
  private static final IdKey KEY = IdKey.of("a key of sixteen bytes or more".getBytes(UTF_8));
  private static final Pipeline PIPELINE = Pipeline.builder(KEY).build();

  @Test
  void thisIsTheVersionThatWasAskedFor() {
    assertEquals(System.getProperty("hapi.version"), VersionUtil.getVersion());
  }

  @Test
  void convertsToJsonAndXmlThatSayTheSame() throws IOException {
    TextResult result = PIPELINE.convert(example());
    FhirContext fhir = FhirContext.forR4Cached();
    IBaseResource json = fhir.newJsonParser().parseResource(result.json());
    IBaseResource xml = fhir.newXmlParser().parseResource(result.xml());
    assertEquals(
        fhir.newJsonParser().encodeResourceToString(json),
        fhir.newJsonParser().encodeResourceToString(xml));
    assertEquals(101, result.statistics().total());
    assertEquals(result.json(), fhir.newJsonParser().encodeResourceToString(json));
  }

  @Test
  void validates() throws IOException {
    TextResult good = PIPELINE.validate(example());
    assertTrue(good.isGood(), good.reportJson());
    TextResult wrong =
        PIPELINE.validate(good.json().replace("\"status\":\"final\"", "\"status\":\"finished\""));
    assertFalse(wrong.isGood());
    assertTrue(wrong.reportJson().contains("NOT_CONFORMANT"));
    String incomplete = "{\"resourceType\":\"Observation\",\"status\":\"final\"}";
    assertFalse(PIPELINE.validate(incomplete).isGood(), "an observation without a code");
  }

  @Test
  void pushes() throws IOException {
    ModelServer server = ModelServer.strict();
    try (ModelHttp http = new ModelHttp(server);
        Pipeline pipeline = Pipeline.builder(KEY).server(http.base().toString()).build()) {
      assertEquals("delivered", pipeline.push(example()).status());
      assertEquals("unchanged", pipeline.push(example()).status());
      assertEquals(101, server.state().resources().size());
    }
  }

  @Test
  void warmsUp() {
    PIPELINE.warmUp();
  }

  private static String example() throws IOException {
    try (InputStream in =
        Pipeline.class.getResourceAsStream("/dynactin/examples/dctn1-alk-gastric/case.json")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
