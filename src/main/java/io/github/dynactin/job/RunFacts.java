package io.github.dynactin.job;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a run when it begins.
 *
 * @param id tells it from all others
 * @param command what was run: {@code export}
 * @param adapter name and version of this adapter
 * @param begun when it began
 * @param tenant as its options say; empty for the only one
 * @param server FHIR base URL; empty until it is known
 */
public record RunFacts(
    String id,
    String command,
    String adapter,
    Instant begun,
    String tenant,
    Optional<String> server) {
  public RunFacts {
    requireNonNull(id, "id");
    requireNonNull(command, "command");
    requireNonNull(adapter, "adapter");
    requireNonNull(begun, "begun");
    requireNonNull(tenant, "tenant");
    requireNonNull(server, "server");
  }

  /** The same, of a run to this server. */
  public RunFacts at(String base) {
    return new RunFacts(id, command, adapter, begun, tenant, Optional.of(base));
  }
}
