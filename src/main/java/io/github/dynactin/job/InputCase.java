package io.github.dynactin.job;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.reader.ReadCase;
import java.time.Instant;
import java.util.Optional;

/**
 * One record of the input.
 *
 * @param source the file, or whatever else it was read from, as whoever runs the export knows it
 * @param number its place in the source, from 1
 * @param key names the case; empty if it couldn't be read
 * @param changed when it changed last, if its source says so
 * @param read what was read
 */
public record InputCase(
    String source, int number, Optional<CaseKey> key, Optional<Instant> changed, ReadCase read) {
  public InputCase {
    requireNonNull(source, "source");
    requireNonNull(key, "key");
    requireNonNull(changed, "changed");
    requireNonNull(read, "read");
  }
}
