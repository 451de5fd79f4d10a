package io.github.dynactin;

import static java.util.Objects.requireNonNull;

import ca.uhn.fhir.context.FhirContext;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.encoding.JsonEncoder;
import io.github.dynactin.guest.OwnClassLoader;
import io.github.dynactin.reader.ReadCase;

/** {@link Pipeline#export} for whoever wants to know what each case costs. Thread-safe. */
public final class MeasuredExport {
  private final Pipeline pipeline;
  private final JsonEncoder encoder;

  /** Exports by way of a pipeline. */
  public MeasuredExport(Pipeline pipeline) {
    this.pipeline = requireNonNull(pipeline, "pipeline");
    this.encoder = new JsonEncoder(OwnClassLoader.during(FhirContext::forR4Cached));
  }

  /**
   * Takes one read case all the way to a server. Whatever is wrong with it is its outcome.
   *
   * @param listener told while the case is under way
   */
  public CaseOutcome export(ReadCase read, Delivery delivery, CaseListener listener) {
    return new Export(pipeline, new CaseMeter(encoder, listener)).export(read, delivery);
  }
}
