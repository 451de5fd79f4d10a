package io.github.dynactin.report;

import io.github.dynactin.bundle.TransactionBundle;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.CaseMapping;
import io.github.dynactin.mapping.MappedCase;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.MappingSettings;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.ResourceIds;
import io.github.dynactin.mapping.core.TracedElement;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.pack.PackLoader;
import io.github.dynactin.pack.ProfilePack;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.ReaderSettings;
import io.github.dynactin.reader.Readers;
import io.github.dynactin.reader.Source;
import io.github.dynactin.testing.OfficialPackages;
import io.github.dynactin.validation.ConformanceResources;
import io.github.dynactin.validation.FhirValidation;
import io.github.dynactin.validation.Packages;
import io.github.dynactin.validation.ResourceReport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Meta;

/** Reports to write pages about, made from the first case the way an export makes them. */
final class Reports {
  private static final Path FIRST_CASE = Path.of("examples/dctn1-alk-gastric/case.json");

  private Reports() {}

  /** The first case, read. */
  static OncologyCase firstCase() {
    return read(Source.of(FIRST_CASE));
  }

  /** The one case of an input. */
  static OncologyCase read(Source source) {
    try (var cases = Readers.standard().read(source, ReaderSettings.standard())) {
      ReadCase read = cases.findFirst().orElseThrow();
      return read.oncologyCase().orElseThrow(() -> new AssertionError(read.issues()));
    }
  }

  /** The first case, mapped, without validation and delivery. */
  static CaseReport unchecked() {
    return report(map(firstCase(), pack()), Map.of(), ReportedDelivery.none());
  }

  /** The first case, mapped, checked against all packages that are here, and delivered. */
  static CaseReport whole(Packages packages) {
    ProfilePack pack = pack();
    MappedCase mapped = map(firstCase(), pack);
    FhirValidation validation =
        new FhirValidation(
            OfficialPackages.context(),
            ConformanceResources.parse(OfficialPackages.context(), pack.definitions()),
            packages);
    Map<String, ResourceReport> reports =
        validation
            .validate(TransactionBundle.of(mapped.resources(), pack.fullUrlBase()))
            .resources()
            .stream()
            .collect(Collectors.toMap(ResourceReport::name, Function.identity()));
    int count = mapped.resources().size();
    URI server = URI.create("https://fhir.example.org/r4");
    return report(
        mapped,
        reports,
        new ReportedDelivery("delivered and read back", Optional.of(server), count, 0, 0));
  }

  /** Eleven years, six tests, long words without a break, and every kind of issue. */
  static CaseReport crowded() {
    String json =
        """
        {"dynactinCase": 1, "id": "%s", "subject": {"id": "p", "sex": "MALE"},
         "biosamples": [{"id": "s", "sampleType": "tissue"}],
         "assays": [%s], "findings": [%s], "measurements": [%s]}"""
            .formatted(
                "a-long-case-id-".repeat(8) + "x",
                list(6, Reports::assay),
                list(6, Reports::finding),
                list(60, Reports::value));
    OncologyCase crowded = read(Source.of("crowded.json", json.getBytes(StandardCharsets.UTF_8)));
    CaseReport report = report(map(crowded, pack()), Map.of(), ReportedDelivery.none());
    List<Issue> issues =
        Arrays.stream(IssueCode.values())
            .map(code -> Issue.of(code, Origin.of("crowded.json", "/x".repeat(60)), "w".repeat(90)))
            .toList();
    return new CaseReport(crowded, report.resources(), issues, report.delivery(), "Dynactin");
  }

  private static String list(int number, IntFunction<String> item) {
    return IntStream.range(0, number).mapToObj(item).collect(Collectors.joining(","));
  }

  private static String assay(int i) {
    return """
        {"id": "a%d", "method": "targeted panel %d", "biosamples": ["s"], "completed": "%d-0%d-11"}
        """
        .formatted(i, i, 2012 + 2 * i, i + 1);
  }

  private static String finding(int i) {
    return """
        {"id": "f%d", "type": "COPY_NUMBER_ALTERATION", "assay": "a%d", "result": "%s",
         "gene": {"symbol": "KRAS"}, "change": "AMPLIFICATION", "printed": "%s"}
        """
        .formatted(i, i, i % 2 == 0 ? "PRESENT" : "NO_CALL", "longword".repeat(20));
  }

  private static String value(int i) {
    return """
        {"id": "v%d", "type": "LABORATORY", "assay": "carcinoembryonic antigen, CEA",
         "value": {"text": "%d ng/mL%s"}, "timeObserved": "%d-%02d-%02d"}
        """
        .formatted(i, 3 * i, " and more".repeat(i % 20), 2012 + i % 11, 1 + i % 12, 1 + i % 28);
  }

  private static ProfilePack pack() {
    return PackLoader.named(PackLoader.STANDARD);
  }

  private static MappedCase map(OncologyCase oncologyCase, ProfilePack pack) {
    Map<Profile, List<String>> profiles = new EnumMap<>(Profile.class);
    pack.profiles().forEach((kind, urls) -> profiles.put(Profile.of(kind).orElseThrow(), urls));
    byte[] key = "a key for tests only".getBytes(StandardCharsets.UTF_8);
    return new CaseMapping(
            new MappingSettings(
                new ResourceIds(key, ""), pack.identifierSystem(), profiles, "Dynactin"))
        .map(oncologyCase);
  }

  private static CaseReport report(
      MappedCase mapped, Map<String, ResourceReport> reports, ReportedDelivery delivery) {
    List<Issue> issues = mapped.issues();
    return new CaseReport(
        mapped.oncologyCase(),
        mapped.mapped().stream().map(each -> resource(each, reports)).toList(),
        issues,
        delivery,
        "Dynactin 0.1.0");
  }

  private static ReportedResource resource(Mapped<?> mapped, Map<String, ResourceReport> reports) {
    var resource = mapped.resource();
    String name = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    Meta meta = resource.getMeta();
    return new ReportedResource(
        name,
        mapped.profile().slug(),
        mapped.title(),
        meta.getProfile().stream().map(profile -> profile.getValue()).toList(),
        Optional.ofNullable(reports.get(name))
            .map(Reports::validation)
            .orElseGet(ReportedValidation::none),
        mapped.trace().stream().map(Reports::element).toList(),
        OfficialPackages.context()
            .newJsonParser()
            .setPrettyPrint(true)
            .encodeResourceToString(resource));
  }

  private static ReportedElement element(TracedElement traced) {
    return new ReportedElement(traced.path(), traced.label(), traced.words(), traced.origin());
  }

  private static ReportedValidation validation(ResourceReport report) {
    return new ReportedValidation(
        true,
        report.checked(),
        report.unavailable(),
        report.faults(),
        report.warnings(),
        report.unverifiable());
  }
}
