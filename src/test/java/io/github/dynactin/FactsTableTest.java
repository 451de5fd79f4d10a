package io.github.dynactin;

import static io.github.dynactin.testing.Deliveries.CASE;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.Outcome;
import io.github.dynactin.sandbox.RunningSandbox;
import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.testing.SandboxServer;
import io.github.dynactin.transport.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Asserts every fact of the first case on what a real server gives back: the table is {@code
 * facts/dctn1-alk-gastric.md}.
 */
@ExtendWith(SandboxServer.class)
class FactsTableTest {
  private static final Path TABLE = Path.of("src/test/resources/facts/dctn1-alk-gastric.md");

  @TestFactory
  Stream<DynamicTest> everyFactIsOnTheServer(RunningSandbox sandbox) throws Exception {
    Pipeline pipeline = ExampleCase.pipeline();
    Bundle sent = pipeline.convert(ExampleCase.read(ExampleCase.FIRST)).bundle();
    try (Delivery delivery = pipeline.deliveryTo(ServerSettings.of(sandbox.url()))) {
      assertThat(delivery.deliver(CASE, sent).outcome()).isIn(Outcome.DELIVERED, Outcome.UNCHANGED);
      assertThat(delivery.deliver(CASE, sent).outcome()).isEqualTo(Outcome.UNCHANGED);
    }
    FhirContext fhir = FhirContext.forR4Cached();
    Bundle returned = fetch(sent, sandbox.url(), fhir);
    IFhirPath fhirPath = fhir.newFhirPath();
    return rows().map(row -> row.test(returned, fhirPath));
  }

  /** Asks the server for each resource by plain HTTP, past everything that sent it. */
  private static Bundle fetch(Bundle sent, URI server, FhirContext fhir)
      throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    Bundle returned = new Bundle().setType(Bundle.BundleType.COLLECTION);
    for (BundleEntryComponent entry : sent.getEntry()) {
      HttpRequest get =
          HttpRequest.newBuilder(URI.create(server + "/" + entry.getRequest().getUrl()))
              .header("Accept", "application/fhir+json")
              .build();
      String json = http.send(get, BodyHandlers.ofString()).body();
      returned.addEntry().setResource((Resource) fhir.newJsonParser().parseResource(json));
    }
    return returned;
  }

  private static Stream<Row> rows() throws IOException {
    List<Row> rows =
        Files.readAllLines(TABLE).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| Fact "))
            .map(Row::of)
            .toList();
    assertThat(rows).hasSizeGreaterThan(140);
    return rows.stream();
  }

  private record Row(String fact, String line, String expression, String expected) {
    static Row of(String line) {
      String[] cells = line.substring(2, line.length() - 2).split(" \\| ", -1);
      assertThat(cells).as(line).hasSize(4);
      return new Row(cells[0], cells[1], cells[2].replace("`", ""), cells[3]);
    }

    DynamicTest test(Bundle returned, IFhirPath fhirPath) {
      return dynamicTest(
          fact + " (line " + line + ")",
          () -> assertThat(evaluate(returned, fhirPath)).as(expression).isEqualTo(expected));
    }

    private String evaluate(Bundle returned, IFhirPath fhirPath) {
      String whole = expression.replaceFirst("^([A-Z]\\w+)", "Bundle.entry.resource.ofType($1)");
      return fhirPath.evaluate(returned, whole, Base.class).stream()
          .map(Base::primitiveValue)
          .sorted()
          .collect(joining(", "));
    }
  }
}
