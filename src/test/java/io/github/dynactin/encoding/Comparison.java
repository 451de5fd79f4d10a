package io.github.dynactin.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.LenientErrorHandler;
import io.github.dynactin.testing.OfficialPackages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/** The encoder beside HAPI's. */
final class Comparison {
  static final FhirContext CONTEXT = OfficialPackages.context();
  static final JsonEncoder ENCODER = new JsonEncoder(CONTEXT);

  private Comparison() {}

  static Resource parse(String json) {
    LenientErrorHandler quiet = new LenientErrorHandler(false);
    return (Resource) CONTEXT.newJsonParser().setParserErrorHandler(quiet).parseResource(json);
  }

  static String hapi(Resource resource) {
    return CONTEXT.newJsonParser().encodeResourceToString(resource);
  }

  /**
   * Both give the same bytes, or throw the same; says whether the fast way did it. HAPI goes
   * second: it may change the resource.
   */
  static boolean check(Resource resource, String what) {
    if (!ENCODER.fast(resource, new JsonBytes())) {
      return checkLeft(resource, what);
    }
    byte[] ours = ENCODER.encode(resource);
    assertThat(new String(ours, UTF_8)).as(what).isEqualTo(bytesOfHapi(resource, what));
    assertThat(ours).as(what).isEqualTo(hapi(resource).getBytes(UTF_8));
    assertThat(streamed(resource)).as(what).isEqualTo(ours);
    return true;
  }

  private static String bytesOfHapi(Resource resource, String what) {
    try {
      return new String(hapi(resource).getBytes(UTF_8), UTF_8);
    } catch (RuntimeException e) {
      return fail(what + ": the fast way wrote what HAPI can't", e);
    }
  }

  private static boolean checkLeft(Resource resource, String what) {
    Optional<RuntimeException> thrown = Optional.empty();
    String expected = "";
    try {
      expected = hapi(resource);
    } catch (RuntimeException e) {
      thrown = Optional.of(e);
    }
    try {
      byte[] ours = ENCODER.encode(resource);
      assertThat(thrown).as(what).isEmpty();
      assertThat(ours).as(what).isEqualTo(expected.getBytes(UTF_8));
    } catch (RuntimeException e) {
      assertThat(thrown.map(Object::getClass)).as(what).hasValue(e.getClass());
    }
    return false;
  }

  private static byte[] streamed(Resource resource) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ENCODER.encode(resource, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
