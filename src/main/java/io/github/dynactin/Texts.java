package io.github.dynactin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.Source;
import io.github.dynactin.validation.ValidationReport;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/** One text in, one result out: what a host hands over and is handed back. */
final class Texts {
  /** What the input is called in messages: a host's text has no name. */
  private static final String NAME = "case";

  private final Pipeline pipeline;
  private final FhirText fhir;

  Texts(Pipeline pipeline, FhirText fhir) {
    this.pipeline = pipeline;
    this.fhir = fhir;
  }

  /** A text as an input. Half a character can't be written, and would be replaced in silence. */
  static Optional<Source> source(String text) {
    try {
      ByteBuffer encoded = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return Optional.of(Source.of(NAME, bytes));
    } catch (CharacterCodingException half) {
      return Optional.empty();
    }
  }

  /** Bytes as an input. */
  static Source source(byte[] utf8) {
    return Source.of(NAME, utf8);
  }

  /** A stream as an input. */
  static Source source(InputStream utf8) {
    return Source.once(NAME, utf8);
  }

  /** The one case of a text. */
  ReadCase read(String text) {
    return source(text)
        .map(this::read)
        .orElseGet(
            () -> rejected(NAME, IssueCode.INPUT_UNREADABLE, "a character of the text is cut"));
  }

  /** The one case of an input. */
  ReadCase read(Source source) {
    try (Stream<ReadCase> cases = pipeline.read(source)) {
      return only(cases, source.name());
    }
  }

  static ReadCase only(Stream<ReadCase> cases, String name) {
    List<ReadCase> found = cases.limit(2).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    return found.isEmpty()
        ? rejected(name, IssueCode.INPUT_UNREADABLE, "there is no case in it")
        : rejected(name, IssueCode.INPUT_TOO_LARGE, "there is more than one case in it");
  }

  /** A case that is read now, and what is done with it. */
  TextResult result(Supplier<ReadCase> reading, Function<ReadCase, CaseOutcome> work) {
    long start = System.nanoTime();
    CaseOutcome outcome = work.apply(reading.get());
    Optional<Resource> bundle =
        outcome.converted().map(ConvertedCase::bundle).map(Resource.class::cast);
    return new TextResult(outcome, bundle, fhir, since(start));
  }

  /** FHIR JSON, checked as it was written. */
  TextResult check(String json) {
    long start = System.nanoTime();
    ValidationReport report = pipeline.validateJson(json);
    Optional<ValidationReport> found = Optional.of(report);
    CaseOutcome outcome =
        report.conforms()
            ? new CaseOutcome.Ready(Optional.empty(), found, List.of())
            : new CaseOutcome.Rejected(Optional.empty(), found, report.faults());
    return new TextResult(outcome, fhir.parse(json), fhir, since(start));
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static ReadCase rejected(String name, IssueCode code, String message) {
    return ReadCase.rejected(List.of(Issue.of(code, Origin.of(name, ""), message)));
  }
}
