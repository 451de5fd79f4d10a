package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A gene.
 *
 * @param symbol approved symbol, or as printed
 * @param hgncId {@code HGNC:427}, if known
 */
public record GeneId(String symbol, Optional<String> hgncId) {
  public GeneId {
    requireNonNull(symbol, "symbol");
    requireNonNull(hgncId, "hgncId");
    if (!symbol.matches("[A-Za-z0-9][A-Za-z0-9._@-]{0,39}")) {
      throw new IllegalArgumentException("a gene symbol has 1 to 40 letters, digits, '-', '.'");
    }
    if (hgncId.isPresent() && !hgncId.get().matches("HGNC:[1-9]\\d{0,6}")) {
      throw new IllegalArgumentException("an HGNC id is written HGNC: and a number");
    }
  }
}
