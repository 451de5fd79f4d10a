package io.github.dynactin.validation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.implementation.bind.annotation.Argument;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import org.hl7.fhir.r4.model.MetadataResource;

/**
 * Remembers definitions that were parsed, for tests that run the command thousands of times in one
 * process.
 */
final class MemoizedDefinitions {
  private static final Map<String, Optional<MetadataResource>> KNOWN = new ConcurrentHashMap<>();

  private MemoizedDefinitions() {}

  /** Takes the part of {@link KeptDefinitions#find}. */
  static Optional<Optional<MetadataResource>> find(
      @Argument(0) String key, @SuperCall Callable<Optional<Optional<MetadataResource>>> real)
      throws Exception {
    Optional<MetadataResource> known = KNOWN.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Optional<MetadataResource>> found = real.call();
    found.ifPresent(definition -> KNOWN.put(key, definition));
    return found;
  }
}
