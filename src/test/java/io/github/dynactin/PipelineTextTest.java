package io.github.dynactin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.journal.JournalException;
import io.github.dynactin.privacy.PrivacySettings;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.testing.PrivateFiles;
import io.github.dynactin.testing.world.ModelHttp;
import io.github.dynactin.testing.world.ModelServer;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text in and text out, as an engine uses the facade. */
class PipelineTextTest {
  private static final IdKey KEY = IdKey.of("a key of sixteen bytes or more".getBytes(UTF_8));
  private static final String SMALL =
      """
      {"dynactinCase": 1, "id": "small", "subject": {"id": "p1", "sex": "FEMALE"}}
      """;

  /** Stands in the place of a value that must not be told. */
  private static final String SECRET = "Zebedee";

  private static final String BROKEN = SMALL.replace("FEMALE", SECRET);

  @Test
  void givesTheSameFhirForTextBytesAndStreams() {
    Pipeline pipeline = ExampleCase.pipeline();
    String text = ExampleCase.text(ExampleCase.FIRST);
    String json = pipeline.convertToJson(text);
    assertThat(pipeline.convert(text.getBytes(UTF_8)).json()).isEqualTo(json);
    assertThat(pipeline.convert(new ByteArrayInputStream(text.getBytes(UTF_8))).json())
        .isEqualTo(json);
    assertThat(FhirContext.forR4Cached().newJsonParser().parseResource(json))
        .usingComparator((a, b) -> pretty((Resource) a).compareTo(pretty((Resource) b)))
        .isEqualTo(ExampleCase.converted().bundle());
  }

  @Test
  void givesXmlThatSaysTheSame() {
    Pipeline pipeline = ExampleCase.pipeline();
    for (Path file : ExampleCase.all()) {
      TextResult result = pipeline.convert(ExampleCase.text(file));
      FhirContext fhir = FhirContext.forR4Cached();
      assertThat(pretty((Resource) fhir.newXmlParser().parseResource(result.xml())))
          .isEqualTo(pretty((Resource) fhir.newJsonParser().parseResource(result.json())));
    }
    assertThat(pipeline.convertToXml(SMALL)).startsWith("<?xml").contains("<Patient");
  }

  @Test
  void saysWhereEachResourceCameFromWithoutItsWords() throws IOException {
    TextResult result = ExampleCase.pipeline().convert(ExampleCase.text(ExampleCase.FIRST));
    assertThat(result.trace())
        .hasSizeGreaterThan(100)
        .allSatisfy(
            trace -> {
              assertThat(trace.origin().file()).isEqualTo("case");
              assertThat(trace.origin().citation().flatMap(cited -> cited.text())).isEmpty();
            });
    JsonNode first = Json.parse("{\"all\":" + result.traceJson() + "}").path("all").path(0);
    assertThat(first.path("resource").asText()).contains("/");
    assertThat(first.path("place").asText()).startsWith("/");
    assertThat(result.traceJson()).contains("\"cited\"").doesNotContain("alectinib");
  }

  @Test
  void countsWhatCameOut() throws IOException {
    TextResult result = ExampleCase.pipeline().convert(ExampleCase.text(ExampleCase.FIRST));
    Statistics statistics = result.statistics();
    assertThat(statistics.total())
        .isEqualTo(result.bundle().orElseThrow().getEntry().size())
        .isEqualTo(101);
    assertThat(statistics.resources()).containsEntry("Patient", 1).containsKey("Observation");
    assertThat(statistics.errors()).isZero();
    assertThat(statistics.delivered()).isEmpty();
    assertThat(statistics.took()).isPositive();
    JsonNode report = Json.parse(result.reportJson());
    assertThat(report.path("status").asText()).isEqualTo("ready");
    assertThat(report.path("resources").path("Patient").asInt()).isEqualTo(1);
    assertThat(report.path("key").asText()).isEqualTo(result.key()).isNotEmpty();
  }

  @Test
  void aBadCaseIsAResultThatThrowsOnlyWhenAskedForItsFhir() throws IOException {
    TextResult result = ExampleCase.pipeline().convert(BROKEN);
    assertThat(result.isGood()).isFalse();
    assertThat(result.isTemporary()).isFalse();
    assertThat(result.status()).isEqualTo("unreadable");
    assertThat(result.bundle()).isEmpty();
    assertThat(result.key()).isEmpty();
    assertThat(result.statistics().errors()).isEqualTo(1);
    JsonNode issue = Json.parse(result.reportJson()).path("issues").path(0);
    assertThat(issue.path("place").asText()).isEqualTo("/subject/sex");
    assertThat(issue.path("remedy").asText()).isNotEmpty();
    UnreadableCaseException thrown =
        catchThrowableOfType(UnreadableCaseException.class, result::json);
    assertThat(thrown.code()).isEqualTo(IssueCode.VALUE_NOT_ALLOWED);
    assertThat(thrown.pointer()).isEqualTo("/subject/sex");
    assertThat(thrown.issues()).isEqualTo(result.issues());
    assertThat(thrown + result.toString() + result.reportJson()).doesNotContain(SECRET);
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      out.writeObject(thrown);
    }
  }

  @Test
  void takesWhateverTextItIsGiven() {
    Pipeline pipeline = ExampleCase.pipeline();
    Stream.of("", " ", "{", "null", "<a/>", "\ud800" + SMALL, "MSH|^~\\&|", "{\"resourceType\":1}")
        .forEach(
            text -> {
              assertThat(pipeline.convert(text).status()).isEqualTo("unreadable");
              assertThat(pipeline.validate(text).isGood()).isFalse();
            });
    assertThat(pipeline.convert(new byte[] {(byte) 0xff, 0}).status()).isEqualTo("unreadable");
  }

  @Test
  void takesOneCaseAtATime() {
    ReadCase one = ReadCase.rejected(ExampleCase.pipeline().convert(BROKEN).issues());
    assertThat(Texts.only(Stream.of(one), "case")).isSameAs(one);
    List<Issue> none = Texts.only(Stream.of(), "case").issues();
    List<Issue> two = Texts.only(Stream.of(one, one, one), "case").issues();
    assertThat(none).singleElement().asString().contains("there is no case in it");
    assertThat(two).singleElement().asString().contains("there is more than one case in it");
  }

  @Test
  void validatesCasesAndFhir() {
    Pipeline pipeline = ExampleCase.pipeline();
    TextResult fromCase = pipeline.validate(SMALL);
    assertThat(fromCase.outcome().validation()).isPresent();
    TextResult fromFhir = pipeline.validate(fromCase.json());
    assertThat(fromFhir.status()).isEqualTo("ready");
    assertThat(fromFhir.json()).isEqualTo(fromCase.json());
    TextResult wrong =
        pipeline.validate(fromCase.json().replaceAll("\"gender\":\"\\w+\"", "\"gender\":\"x1\""));
    assertThat(wrong.status()).isEqualTo("rejected");
    RejectedCaseException thrown = catchThrowableOfType(RejectedCaseException.class, wrong::xml);
    assertThat(thrown.code()).isEqualTo(IssueCode.NOT_CONFORMANT);
    assertThat(thrown.pointer()).endsWith(".gender");
  }

  @Test
  void theTraceOfADeidentifiedCaseNamesNoPlaceInADocument() {
    try (Pipeline pipeline =
        Pipeline.builder(KEY).privacy(PrivacySettings.deidentified()).build()) {
      TextResult result = pipeline.convert(ExampleCase.text(ExampleCase.FIRST));
      assertThat(result.isGood()).isTrue();
      assertThat(result.traceJson()).doesNotContain("\"cited\"");
      assertThat(result.reportJson()).doesNotContain("dctn1");
    }
  }

  @Test
  void pushesAndPushesNothingTwice(@TempDir Path journal) throws IOException {
    ModelServer server = ModelServer.strict();
    try (ModelHttp http = new ModelHttp(server);
        Pipeline pipeline = onDisk(http, journal).build()) {
      TextResult first = pipeline.push(SMALL);
      assertThat(first.status()).as(first.reportJson()).isEqualTo("delivered");
      assertThat(first.statistics().delivered().orElseThrow().created()).isEqualTo(2);
      long writes = server.writes();
      assertThat(writes).as("of the epoch and of the case").isEqualTo(2);
      assertThat(pipeline.push(SMALL.getBytes(UTF_8)).status()).isEqualTo("unchanged");
      assertThat(server.writes()).isEqualTo(writes);
      assertThat(pipeline.push(BROKEN).status()).isEqualTo("unreadable");
    }
  }

  @Test
  void aServerThatIsAwayIsTemporary() {
    try (Pipeline pipeline = Pipeline.builder(KEY).server("http://127.0.0.1:9/fhir").build()) {
      TextResult result = pipeline.push(SMALL);
      assertThat(result.status()).isEqualTo("undeliverable");
      assertThat(result.isTemporary()).isTrue();
      assertThat(result.json()).contains("Patient");
      UndeliverableCaseException thrown =
          catchThrowableOfType(UndeliverableCaseException.class, result::orThrow);
      assertThat(thrown.code()).isEqualTo(IssueCode.SERVER_UNREACHABLE);
      assertThat(thrown.isTemporary()).isTrue();
    }
  }

  @Test
  void closingGivesTheJournalBackAndCanBeRepeated(@TempDir Path journal) throws IOException {
    try (ModelHttp http = new ModelHttp(ModelServer.strict())) {
      Pipeline pipeline = onDisk(http, journal).build();
      assertThat(catchThrowableOfType(JournalException.class, onDisk(http, journal)::build))
          .isNotNull();
      pipeline.close();
      pipeline.close();
      onDisk(http, journal).build().close();
      assertThat(pipeline.convert(SMALL).isGood()).isTrue();
    }
  }

  @Test
  void withoutAServerThereIsNothingToPushTo() {
    assertThatIllegalStateException().isThrownBy(() -> ExampleCase.pipeline().push(SMALL));
  }

  @Test
  void pushesByAHostsClients() throws IOException {
    ModelServer server = ModelServer.strict();
    try (ModelHttp http = new ModelHttp(server);
        CloseableHttpClient host = HttpClients.createDefault();
        Pipeline byHttp =
            Pipeline.builder(KEY).server(ServerSettings.of(http.base()), host).build();
        Pipeline byHapi = Pipeline.builder(KEY).client(hapi(http)).build()) {
      assertThat(byHttp.push(SMALL).status()).isEqualTo("delivered");
      assertThat(byHapi.push(SMALL).status()).isEqualTo("unchanged");
    }
  }

  @Test
  void aHostsClientForAnotherVersionLeavesNoJournalLocked(@TempDir Path journal)
      throws IOException {
    IGenericClient wrong =
        FhirContext.forR5Cached().newRestfulGenericClient("http://127.0.0.1:9/fhir");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pipeline.builder(KEY).journal(journal).client(wrong).build());
    Pipeline.builder(KEY).journal(journal).server("http://127.0.0.1:9/fhir").build().close();
  }

  @Test
  void worksWithAHostsContext() {
    FhirContext host = FhirContext.forR4();
    try (Pipeline pipeline = Pipeline.builder(IdKey.demo()).fhirContext(host).build()) {
      assertThat(pipeline.convertToJson(SMALL))
          .isEqualTo(ExampleCase.pipeline().convertToJson(SMALL));
      assertThat(pipeline.validate(SMALL).isGood()).isTrue();
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pipeline.builder(KEY).fhirContext(FhirContext.forR5Cached()).build());
  }

  @Test
  void warmsUp() {
    ExampleCase.pipeline().warmUp();
  }

  @Test
  void readsAKeyFromAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("id.key");
    assertThatIllegalArgumentException().isThrownBy(() -> IdKey.fromFile(file));
    Files.write(file, "a key of sixteen bytes or more".getBytes(UTF_8));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdKey.fromFile(file))
        .withMessageContaining("others than its owner may read it");
    PrivateFiles.write(file, "a key of sixteen bytes or more");
    try (Pipeline one = Pipeline.builder(KEY).build();
        Pipeline other = Pipeline.builder(IdKey.fromFile(file)).build()) {
      assertThat(other.convertToJson(SMALL)).isEqualTo(one.convertToJson(SMALL));
    }
  }

  private static PipelineBuilder onDisk(ModelHttp http, Path journal) {
    return Pipeline.builder(KEY).server(http.base().toString()).journal(journal);
  }

  private static IGenericClient hapi(ModelHttp http) {
    FhirContext context = FhirContext.forR4();
    context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
    return context.newRestfulGenericClient(http.base().toString());
  }

  private static String pretty(Resource resource) {
    return ExampleCase.pipeline().json(resource);
  }
}
