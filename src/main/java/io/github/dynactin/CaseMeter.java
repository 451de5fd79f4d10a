package io.github.dynactin;

import io.github.dynactin.encoding.JsonEncoder;
import io.github.dynactin.guest.OwnClassLoader;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.jspecify.annotations.Nullable;

/** Measures one case for its listener, if there is one. */
final class CaseMeter {
  private final Optional<Listening> listening;

  private record Listening(JsonEncoder encoder, CaseListener listener) {}

  CaseMeter(@Nullable JsonEncoder encoder, @Nullable CaseListener listener) {
    this.listening =
        encoder == null || listener == null
            ? Optional.empty()
            : Optional.of(new Listening(encoder, listener));
  }

  /** Measures nothing. */
  static CaseMeter none() {
    return new CaseMeter(null, null);
  }

  /** Does something, and tells how long it took. */
  <T> T timed(CaseStage stage, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    listening.ifPresent(to -> to.listener().took(stage, time));
    return result;
  }

  /** Tells how large a bundle's resources are. */
  void measure(Bundle bundle) {
    listening.ifPresent(
        to ->
            to.listener()
                .measured(
                    bundle.getEntry().size(),
                    OwnClassLoader.during(() -> bytes(bundle, to.encoder()))));
  }

  private static long bytes(Bundle bundle, JsonEncoder encoder) {
    return bundle.getEntry().stream()
        .map(BundleEntryComponent::getResource)
        .mapToLong(resource -> encoder.encode(resource).length)
        .sum();
  }
}
