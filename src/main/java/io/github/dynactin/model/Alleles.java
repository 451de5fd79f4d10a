package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

/**
 * What the reference has and what was found in its place, as VCF writes it: both have at least one
 * base, so that an insertion or deletion is anchored on the base before it.
 *
 * @param ref bases of the reference: A, C, G, T, N in upper case
 * @param alt bases in their place
 */
public record Alleles(String ref, String alt) {
  public Alleles {
    requireNonNull(ref, "ref");
    requireNonNull(alt, "alt");
    if (!areBases(ref) || !areBases(alt)) {
      throw new IllegalArgumentException(
          "an allele has the letters A, C, G, T, N and at least one of them; '-' and '.' are none,"
              + " and symbolic alleles are structural variants");
    }
    if (ref.equals(alt)) {
      throw new IllegalArgumentException("the alternate allele is the reference's own");
    }
  }

  /** Looked at letter by letter: a file holds millions of them. */
  private static boolean areBases(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case 'A', 'C', 'G', 'T', 'N' -> {}
        default -> {
          return false;
        }
      }
    }
    return !text.isEmpty();
  }

  /** How many bases stand at both ends that are the same; at least one is left of each allele. */
  int sharedSuffix() {
    int shared = 0;
    int most = Math.min(ref.length(), alt.length()) - 1;
    while (shared < most
        && ref.charAt(ref.length() - 1 - shared) == alt.charAt(alt.length() - 1 - shared)) {
      shared++;
    }
    return shared;
  }

  /** How many bases at the start are the same; at least one is left of each allele. */
  int sharedPrefix() {
    int shared = 0;
    int most = Math.min(ref.length(), alt.length()) - 1;
    while (shared < most && ref.charAt(shared) == alt.charAt(shared)) {
      shared++;
    }
    return shared;
  }

  /** Without the bases that both have: first those at the end, then those at the start. */
  Alleles trimmed() {
    int suffix = sharedSuffix();
    Alleles left =
        new Alleles(
            ref.substring(0, ref.length() - suffix), alt.substring(0, alt.length() - suffix));
    int prefix = left.sharedPrefix();
    return new Alleles(left.ref.substring(prefix), left.alt.substring(prefix));
  }
}
