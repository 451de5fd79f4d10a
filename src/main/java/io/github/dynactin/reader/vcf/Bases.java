package io.github.dynactin.reader.vcf;

import java.util.Locale;

/**
 * Bases as VCF writes them, and a change of them without what both alleles have.
 *
 * @param position one-based, of the first base of {@code ref}
 * @param ref bases of the reference, at least one
 * @param alt bases in their place, at least one
 */
record Bases(int position, String ref, String alt) {

  /** True for A, C, G, T and N, in upper or lower case, and at least one of them. */
  static boolean areWritten(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isBase(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  static boolean isBase(int c) {
    return switch (c) {
      case 'A', 'C', 'G', 'T', 'N', 'a', 'c', 'g', 't', 'n' -> true;
      default -> false;
    };
  }

  static String upper(String bases) {
    for (int i = 0; i < bases.length(); i++) {
      if (bases.charAt(i) >= 'a') {
        return bases.toUpperCase(Locale.ROOT);
      }
    }
    return bases;
  }

  /** First from the end, then from the start; each allele keeps one base. */
  Bases trimmed() {
    int most = Math.min(ref.length(), alt.length()) - 1;
    if (most == 0) {
      return this;
    }
    int suffix = 0;
    while (suffix < most
        && ref.charAt(ref.length() - 1 - suffix) == alt.charAt(alt.length() - 1 - suffix)) {
      suffix++;
    }
    int prefix = 0;
    while (prefix < most - suffix && ref.charAt(prefix) == alt.charAt(prefix)) {
      prefix++;
    }
    return new Bases(
        position + prefix,
        ref.substring(prefix, ref.length() - suffix),
        alt.substring(prefix, alt.length() - suffix));
  }
}
