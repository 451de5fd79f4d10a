package io.github.dynactin.bulk;

import static java.util.Objects.requireNonNull;

import ca.uhn.fhir.context.FhirContext;
import io.github.dynactin.encoding.JsonEncoder;
import io.github.dynactin.guest.OwnClassLoader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;

/**
 * Writes resources as lines of JSON, those of each type to an output of their own. Used by one
 * thread.
 */
public final class NdjsonLines {
  private final JsonEncoder encoder =
      OwnClassLoader.during(() -> new JsonEncoder(FhirContext.forR4Cached()));
  private final Outputs outputs;
  private final Map<String, OutputStream> opened = new HashMap<>();
  private long count;

  /** Writes to these. */
  public NdjsonLines(Outputs outputs) {
    this.outputs = requireNonNull(outputs, "outputs");
  }

  /** Where the resources of a type go. */
  @FunctionalInterface
  public interface Outputs {
    /**
     * Opens the output of a type; asked once for each. Whoever gives it closes it.
     *
     * @param type such as {@code Observation}
     */
    OutputStream of(String type) throws IOException;
  }

  /**
   * Writes a resource.
   *
   * @throws UncheckedIOException if it can't be written
   */
  public void write(Resource resource) {
    try {
      OutputStream output = output(resource.fhirType());
      encoder.encode(resource, output);
      output.write('\n');
      count++;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /**
   * Writes a resource with a generated narrative that is there as text.
   *
   * @param xhtml the narrative's {@code div}
   * @throws UncheckedIOException if it can't be written
   */
  public void write(DomainResource resource, String xhtml) {
    try {
      OutputStream output = output(resource.fhirType());
      encoder.encode(resource, xhtml, output);
      output.write('\n');
      count++;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /**
   * Writes a line that is there already.
   *
   * @param type of its resource
   * @param json the resource, without an end of the line
   * @throws UncheckedIOException if it can't be written
   */
  public void write(String type, ByteBuffer json) {
    try {
      OutputStream output = output(type);
      if (json.hasArray()) {
        output.write(json.array(), json.arrayOffset() + json.position(), json.remaining());
      } else {
        byte[] bytes = new byte[json.remaining()];
        json.duplicate().get(bytes);
        output.write(bytes);
      }
      output.write('\n');
      count++;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** A resource as it would be written. */
  public ByteBuffer json(Resource resource) {
    return ByteBuffer.wrap(encoder.encode(resource));
  }

  private OutputStream output(String type) throws IOException {
    OutputStream known = opened.get(type);
    if (known == null) {
      known = outputs.of(type);
      opened.put(type, known);
    }
    return known;
  }

  /** How many resources were written. */
  public long count() {
    return count;
  }
}
