package io.github.dynactin.job;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.reader.ReadCase;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One record of the input.
 *
 * @param file where it was read
 * @param number its place in the file, from 1
 * @param key names the case; empty if it couldn't be read
 * @param read what was read
 */
public record InputCase(Path file, int number, Optional<CaseKey> key, ReadCase read) {
  public InputCase {
    requireNonNull(file, "file");
    requireNonNull(key, "key");
    requireNonNull(read, "read");
  }
}
