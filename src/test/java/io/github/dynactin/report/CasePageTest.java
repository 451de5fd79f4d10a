package io.github.dynactin.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.issue.Citation;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.ExternalReference;
import io.github.dynactin.model.MetaData;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.reader.Source;
import io.github.dynactin.validation.Packages;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The page as a whole: what it says, and that it does nothing. */
class CasePageTest {
  private static final String HOSTILE = "</style><script>alert(\"1\" & '2')</script>]]>&amp;";
  private static final Origin PLACE =
      new Origin(
          HOSTILE,
          "/" + HOSTILE,
          Optional.of(new Citation(Optional.of(HOSTILE), Optional.of("7"), Optional.empty())));

  private static Document page(CaseReport report) {
    return Pages.parse(new CasePage().write(report));
  }

  @Test
  void isTheSameToTheByte() {
    String once = new CasePage().write(Reports.unchecked());
    assertThat(new CasePage().write(Reports.unchecked())).isEqualTo(once);
  }

  @Test
  void runsAndLoadsNothing() {
    Document page = page(Reports.unchecked());
    Set<String> active =
        Set.of(
            "script", "link", "img", "image", "iframe", "object", "embed", "base", "form", "use");
    assertThat(Pages.all(page, e -> active.contains(e.getTagName()))).isEmpty();
    assertThat(Pages.all(page, e -> e.hasAttribute("src") || e.hasAttribute("style"))).isEmpty();
    assertThat(Pages.all(page, e -> e.hasAttribute("href")))
        .allMatch(e -> e.getTagName().equals("a"));
    String css = Stylesheet.ofPage().css();
    assertThat(css).doesNotContain("url(", "@import", "@font-face", "\r");
  }

  @Test
  void forbidsEverythingButItsOwnStyle() {
    Document page = page(Reports.unchecked());
    assertThat(Pages.all(page, e -> e.hasAttribute("http-equiv")))
        .singleElement()
        .extracting(e -> e.getAttribute("content"))
        .asString()
        .matches(
            "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; "
                + "form-action 'none'");
  }

  @Test
  void showsEveryResourceWithItsPlaces() {
    CaseReport report = Reports.unchecked();
    Document page = page(report);
    assertThat(Pages.ofClass(page, "resource")).hasSameSizeAs(report.resources());
    String words = Pages.words(page);
    for (ReportedResource resource : report.resources()) {
      assertThat(words).contains(resource.name(), resource.title(), resource.json());
      assertThat(words).contains(resource.profiles());
      resource.elements().forEach(e -> assertThat(words).contains(e.words(), e.origin().place()));
    }
    assertThat(words).contains("101 of 101 resources not validated", "not delivered");
  }

  @Test
  void saysWhereTheResourcesAreOnTheServer() {
    CaseReport report = hostile(Reports.firstCase());
    String name = "Observation/a1";
    assertThat(Pages.all(page(report), e -> e.getAttribute("href").endsWith(name)))
        .singleElement()
        .extracting(e -> e.getAttribute("href"))
        .isEqualTo("https://fhir.example.org/r4/" + name);
  }

  @Test
  void keepsHostileWordsWords() throws IOException {
    CaseReport report = hostile(hostileCase());
    String html = new CasePage().write(report);
    assertThat(html).doesNotContain("secret"); // the password in the server's address
    Document page = Pages.parse(html);
    assertThat(html.toLowerCase(Locale.ROOT)).doesNotContain("<script");
    assertThat(Pages.all(page, e -> e.getTagName().equals("script"))).isEmpty();
    assertThat(Pages.all(page, e -> e.getAttribute("href").startsWith("javascript"))).isEmpty();
    int times = Pages.words(page).split(Pattern.quote(HOSTILE), -1).length - 1;
    assertThat(times).isGreaterThan(300);
    assertThat(Pages.all(page, CasePageTest::hasHandler)).isEmpty();
  }

  private static boolean hasHandler(Element element) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      if (element.getAttributes().item(i).getNodeName().startsWith("on")) {
        return true;
      }
    }
    return false;
  }

  /** One resource of which everything that can be said is hostile and bad. */
  private static CaseReport hostile(OncologyCase oncologyCase) {
    List<Issue> issues =
        List.of(
            Issue.of(IssueCode.NOT_MAPPED, PLACE, HOSTILE),
            Issue.of(IssueCode.NOT_CONFORMANT, PLACE, HOSTILE));
    ReportedResource resource =
        new ReportedResource(
            "Observation/a1",
            HOSTILE,
            HOSTILE,
            List.of(HOSTILE, "b", "c"),
            new ReportedValidation(true, List.of(HOSTILE), List.of("b"), issues, issues, issues),
            List.of(new ReportedElement(HOSTILE, HOSTILE, HOSTILE, PLACE)),
            HOSTILE);
    URI server = URI.create("https://user:secret@fhir.example.org/r4/?key=secret");
    return new CaseReport(
        oncologyCase,
        List.of(resource),
        issues,
        new ReportedDelivery(HOSTILE, Optional.of(server), 1, 0, 0),
        HOSTILE);
  }

  @Test
  void tellsTheStateOfEachProfile() {
    String words = Pages.words(page(hostile(Reports.firstCase())));
    assertThat(words).contains("checked, with faults", "not available here", "not checked");
    assertThat(words).contains("2 faults", "Warnings (2)", "Not verifiable here (2)");
  }

  @Test
  void tellsWhatCouldNotBeChecked() {
    CaseReport report = Reports.whole(Packages.none());
    Document page = page(report);
    String words = Pages.words(page);
    assertThat(words).contains("conforms where it could be checked", "delivered and read back");
    assertThat(words).contains("– not available herehttp://hl7.org/fhir/us/mcode/");
    assertThat(words).contains("✓ conformshttps://dynactin.github.io/fhir/");
    assertThat(Pages.all(page, e -> e.getAttribute("href").contains("/r4/")))
        .hasSameSizeAs(report.resources());
  }

  @Test
  void aServerThatGotNothingIsNoGoodNews() {
    CaseReport report = Reports.unchecked();
    URI server = URI.create("https://fhir.example.org/r4");
    ReportedDelivery refused = new ReportedDelivery("not delivered", Optional.of(server), 0, 0, 0);
    Document page =
        page(
            new CaseReport(
                report.oncologyCase(), report.resources(), List.of(), refused, "Dynactin"));
    assertThat(Pages.ofClass(page, "good")).isEmpty();
    assertThat(Pages.all(page, e -> e.getAttribute("href").contains("/r4/"))).isEmpty();
  }

  @Test
  void saysSoIfThereIsNothingToSay() {
    OncologyCase empty =
        Reports.read(
            Source.of(
                "empty.json",
                "{\"dynactinCase\": 1, \"id\": \"empty\", \"subject\": {\"id\": \"p\", \"sex\": \"FEMALE\"}}"
                    .getBytes(StandardCharsets.UTF_8)));
    CaseReport report =
        new CaseReport(empty, List.of(), List.of(), ReportedDelivery.none(), "Dynactin");
    assertThat(Pages.words(page(report)))
        .contains(
            "The source dates nothing of this case.",
            "The case holds no genomic finding.",
            "Nothing: no fact of the case was left out.",
            "The case became no resource.");
  }

  /** The first case with every text of it hostile. */
  private static OncologyCase hostileCase() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode json =
        mapper.readTree(Files.readString(Path.of("examples/dctn1-alk-gastric/case.json")));
    spoil(json);
    OncologyCase read = Reports.read(Source.of("hostile.json", mapper.writeValueAsBytes(json)));
    return new OncologyCase(
        read.id(),
        hostileSource(),
        read.individual(),
        read.phenotypicFeatures(),
        read.diseases(),
        read.biosamples(),
        read.assays(),
        read.findings(),
        read.measurements(),
        read.imagingStudies(),
        read.medicalActions(),
        read.diseaseAssessments(),
        read.origin());
  }

  // The reader refuses such an address; a case that an engine builds itself may hold it.
  private static MetaData hostileSource() {
    ExternalReference reference =
        new ExternalReference(HOSTILE, Optional.of("javascript:alert(1)"), Optional.of(HOSTILE));
    return new MetaData(Optional.empty(), List.of(reference), PLACE);
  }

  private static void spoil(JsonNode node) {
    Set<String> texts =
        Set.of("statement", "description", "note", "text", "label", "section", "printed", "unit");
    Set<String> concepts =
        Set.of("marker", "region", "regimen", "endpoint", "histology", "procedure", "site");
    if (node instanceof ObjectNode object) {
      for (String field : List.copyOf(object.properties().stream().map(e -> e.getKey()).toList())) {
        boolean text = texts.contains(field) || concepts.contains(field);
        boolean words = object.get(field).isTextual() && !object.has("derivedFromId");
        boolean idOfProcedure = field.equals("procedure") && object.has("sampleType");
        if (text && words && !idOfProcedure) {
          object.put(field, HOSTILE);
        }
      }
    }
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      node.forEach(CasePageTest::spoil);
    }
  }
}
