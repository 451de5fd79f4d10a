package io.github.dynactin.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.FhirVersionEnum;
import ca.uhn.fhir.context.api.AddProfileTagEnum;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Writes R4 resources as compact JSON in UTF-8: the bytes that HAPI's own encoder gives with its
 * default settings, many times faster. What the fast way doesn't know it leaves to HAPI's encoder,
 * for the whole resource: contained resources, versioned references, subclasses and other rarities.
 * Thread-safe; it learns a type when it first meets it, so keep one.
 */
public final class JsonEncoder {
  private final FhirContext context;
  private final Writers writers;

  /** A buffer for whoever comes next; a second one at the same time gets its own. */
  private final AtomicReference<@Nullable JsonBytes> spare = new AtomicReference<>();

  /**
   * An encoder with the settings of a context.
   *
   * @throws IllegalArgumentException if it isn't one for R4
   */
  public JsonEncoder(FhirContext context) {
    if (context.getVersion().getVersion() != FhirVersionEnum.R4) {
      throw new IllegalArgumentException(
          "the encoder writes R4, and was given a context for " + context.getVersion());
    }
    this.context = context;
    this.writers = new Writers(context);
  }

  /**
   * The JSON of a resource.
   *
   * @throws ca.uhn.fhir.parser.DataFormatException where HAPI's encoder can't write it
   */
  public byte[] encode(Resource resource) {
    JsonBytes out = buffer();
    try {
      return fast(resource, out) ? out.toByteArray() : byHapi(resource);
    } finally {
      giveBack(out);
    }
  }

  /**
   * Writes the JSON of a resource, once it is whole: of one that can't be written comes nothing.
   *
   * @throws ca.uhn.fhir.parser.DataFormatException where HAPI's encoder can't write it
   */
  public void encode(Resource resource, OutputStream target) throws IOException {
    JsonBytes out = buffer();
    try {
      if (fast(resource, out)) {
        out.writeTo(target);
      } else {
        target.write(byHapi(resource));
      }
    } finally {
      giveBack(out);
    }
  }

  /**
   * Writes the JSON of a resource with a generated narrative that is there as text: the same bytes
   * as if the resource had it, without the tree that a narrative is.
   *
   * @param xhtml the {@code div} element, whole
   * @throws ca.uhn.fhir.parser.DataFormatException where HAPI's encoder can't write it
   */
  public void encode(DomainResource resource, String xhtml, OutputStream target)
      throws IOException {
    JsonBytes out = buffer();
    try {
      if (fast(resource, xhtml, out)) {
        out.writeTo(target);
      } else {
        DomainResource whole = resource.copy();
        whole.getText().setStatus(Narrative.NarrativeStatus.GENERATED).setDivAsString(xhtml);
        target.write(byHapi(whole));
      }
    } finally {
      giveBack(out);
    }
  }

  /** Writes a resource, or says that something in it is left to HAPI's encoder. */
  boolean fast(Resource resource, JsonBytes out) {
    return fast(resource, null, out);
  }

  private boolean fast(Resource resource, @Nullable String xhtml, JsonBytes out) {
    if (context.getNarrativeGenerator() != null
        || context.getAddProfileTagWhenEncoding() != AddProfileTagEnum.ONLY_FOR_CUSTOM) {
      return false;
    }
    try {
      writers.of(resource).write(out, resource, xhtml);
      return true;
    } catch (LeftToHapi something) {
      return false;
    }
  }

  private JsonBytes buffer() {
    JsonBytes buffer = spare.getAndSet(null);
    return buffer == null ? new JsonBytes() : buffer;
  }

  private void giveBack(JsonBytes buffer) {
    if (buffer.isSmall()) {
      buffer.backTo(0);
      spare.set(buffer);
    }
  }

  private byte[] byHapi(Resource resource) {
    LenientErrorHandler quiet = new LenientErrorHandler(false); // the default logs values
    return context
        .newJsonParser()
        .setParserErrorHandler(quiet)
        .encodeResourceToString(resource)
        .getBytes(UTF_8);
  }
}
