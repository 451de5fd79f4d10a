package io.github.dynactin;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.FhirVersionEnum;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.LenientErrorHandler;
import io.github.dynactin.encoding.JsonEncoder;
import io.github.dynactin.guest.OwnClassLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hl7.fhir.r4.formats.XmlParser;
import org.hl7.fhir.r4.model.Resource;

/** R4 resources to text and back, whatever class loader the thread carries. */
final class FhirText {
  private final FhirContext context;
  private final JsonEncoder encoder;

  /**
   * Text by a context.
   *
   * @throws IllegalArgumentException if it isn't one for R4
   */
  FhirText(FhirContext context) {
    if (context.getVersion().getVersion() != FhirVersionEnum.R4) {
      throw new IllegalArgumentException("the FHIR context must be for R4");
    }
    this.context = context;
    this.encoder = OwnClassLoader.during(() -> new JsonEncoder(context));
  }

  /** JSON on one line. */
  String json(Resource resource) {
    return OwnClassLoader.during(
        () -> new String(encoder.encode(resource), StandardCharsets.UTF_8));
  }

  /** JSON for people. */
  String prettyJson(Resource resource) {
    return OwnClassLoader.during(
        () -> context.newJsonParser().setPrettyPrint(true).encodeResourceToString(resource));
  }

  /**
   * XML. By HL7's writer and not by HAPI's, which takes whatever StAX implementation the process
   * has: in a host that is the host's.
   */
  String xml(Resource resource) {
    return OwnClassLoader.during(
        () -> {
          try {
            return new XmlParser().composeString(resource);
          } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
          }
        });
  }

  /** What JSON says, as far as it can be understood; empty if it is no FHIR JSON at all. */
  Optional<Resource> parse(String json) {
    return OwnClassLoader.during(
        () -> {
          try {
            LenientErrorHandler quiet = new LenientErrorHandler(false);
            return Optional.of(
                (Resource)
                    context.newJsonParser().setParserErrorHandler(quiet).parseResource(json));
          } catch (DataFormatException notReadable) {
            return Optional.empty();
          }
        });
  }
}
