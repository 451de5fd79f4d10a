package io.github.dynactin.delivery.ledger;

import static java.util.Objects.requireNonNull;

/**
 * A resource that is to be written.
 *
 * @param path its logical path, such as {@code Patient/a1}
 * @param hash {@link ContentHash} of what the source says; empty for one that it no longer says
 * @param form how it is written
 * @param published true if others will take it for final
 */
public record Planned(String path, String hash, Form form, boolean published) {
  public Planned {
    requireNonNull(path, "path");
    requireNonNull(hash, "hash");
    requireNonNull(form, "form");
  }
}
