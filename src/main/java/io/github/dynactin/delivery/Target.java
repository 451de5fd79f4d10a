package io.github.dynactin.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.delivery.ledger.Form;
import io.github.dynactin.delivery.ledger.Planned;

/**
 * One resource as it is to be written.
 *
 * @param item what the source states; for one that it no longer states, what is stored, without a
 *     hash
 * @param form how it is written
 * @param isNew true if the server has none at this path
 * @param version the server's version that it replaces; empty if that isn't known, or doesn't
 *     matter
 */
record Target(Item item, Form form, boolean isNew, String version) {
  /** A target that replaces any version, or is only compared. */
  static Target of(Item item, Form form) {
    return new Target(item, form, false, "");
  }

  Target replacing(String otherVersion) {
    return new Target(item, form, false, otherVersion);
  }

  String path() {
    return item.path();
  }

  /** What is sent, and what must be read back. */
  JsonNode json() {
    return form == Form.AMENDED ? Reports.amended(item.json()) : item.json();
  }

  Planned planned() {
    return new Planned(path(), item.hash(), form, Reports.isPublished(json()));
  }
}
