package io.github.dynactin.delivery.ledger;

import static java.util.Objects.requireNonNull;

/**
 * A resource that the server says it stored, or that was found there.
 *
 * @param path its logical path
 * @param address where it is on the server; empty if that is its path
 * @param version the server's version; empty if it didn't tell
 */
public record Acknowledged(String path, String address, String version) {
  public Acknowledged {
    requireNonNull(path, "path");
    requireNonNull(address, "address");
    requireNonNull(version, "version");
  }
}
