package io.github.dynactin.delivery.ledger;

import static java.util.Objects.requireNonNull;

/**
 * What is known of one resource on the server.
 *
 * @param hash {@link ContentHash} of what the source said, also if the form is another
 * @param form how it was written
 * @param stage how far it came
 * @param published true if a final version of it may have been seen by others
 * @param address where it is on the server, such as {@code Patient/17}; empty if that is its path
 * @param version the server's version of it; empty if it didn't tell
 */
public record Held(
    String hash, Form form, Stage stage, boolean published, String address, String version) {
  public Held {
    requireNonNull(hash, "hash");
    requireNonNull(form, "form");
    requireNonNull(stage, "stage");
    requireNonNull(address, "address");
    requireNonNull(version, "version");
  }

  /** True if the server is known to hold this content in this form. */
  public boolean isVerified(String content, Form inForm) {
    return stage == Stage.VERIFIED && form == inForm && hash.equals(content);
  }

  Held at(Stage other) {
    return new Held(hash, form, other, published, address, version);
  }

  Held acknowledged(Stage other, String newAddress, String newVersion) {
    return new Held(hash, form, other, published, newAddress, newVersion);
  }
}
