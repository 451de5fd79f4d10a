package io.github.dynactin.source;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.model.CaseId;
import io.github.dynactin.reader.ReadCase;
import java.time.Instant;
import java.util.Optional;

/**
 * A case as a source gives it.
 *
 * @param read what was read
 * @param name which case it is, if the source says so beside the case; so a case that can't be read
 *     has a name, too
 * @param changed when it changed last, if the source says so
 */
public record SourceCase(ReadCase read, Optional<CaseId> name, Optional<Instant> changed) {
  public SourceCase {
    requireNonNull(read, "read");
    requireNonNull(name, "name");
    requireNonNull(changed, "changed");
  }

  /** A case of which nothing is known but what it says itself. */
  public static SourceCase of(ReadCase read) {
    return new SourceCase(read, Optional.empty(), Optional.empty());
  }

  /** What the case is called: by itself, or by its source. */
  public Optional<CaseId> id() {
    return read.oncologyCase().map(oncologyCase -> oncologyCase.id()).or(() -> name);
  }
}
