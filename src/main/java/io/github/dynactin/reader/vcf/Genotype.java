package io.github.dynactin.reader.vcf;

import java.util.Arrays;
import java.util.Optional;

/** The alleles that a sample has, by their numbers in the record. */
final class Genotype {
  private static final int MISSING = -1;
  private static final int MOST = 64;

  private final int[] alleles;

  private Genotype(int[] alleles) {
    this.alleles = alleles;
  }

  /**
   * Reads a genotype; empty if it isn't one, or names an allele that the record hasn't.
   *
   * @param highest number of the record's last allele
   */
  static Optional<Genotype> parse(String text, int highest) {
    int at = !text.isEmpty() && isSeparator(text.charAt(0)) ? 1 : 0; // phase of the first, VCF 4.4
    int[] found = new int[MOST];
    int count = 0;
    while (count < MOST) {
      int end = at;
      while (end < text.length() && !isSeparator(text.charAt(end))) {
        end++;
      }
      int allele = allele(text, at, end);
      if (allele < MISSING || allele > highest) {
        return Optional.empty();
      }
      found[count++] = allele;
      if (end == text.length()) {
        return Optional.of(new Genotype(Arrays.copyOf(found, count)));
      }
      at = end + 1;
    }
    return Optional.empty();
  }

  private static int allele(String text, int from, int to) {
    if (to - from == 1 && text.charAt(from) == '.') {
      return MISSING;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || i - from > 5) {
        return MISSING - 1;
      }
      number = 10 * number + digit;
    }
    return from == to ? MISSING - 1 : number;
  }

  private static boolean isSeparator(char c) {
    return c == '/' || c == '|';
  }

  boolean has(int allele) {
    return count(allele) > 0;
  }

  /** True if no allele was called. */
  boolean isMissing() {
    return count(MISSING) == alleles.length;
  }

  /** True if some alleles were called and others weren't. */
  boolean isPartial() {
    return count(MISSING) > 0;
  }

  boolean isReference() {
    return count(0) == alleles.length;
  }

  /** True if an allele was called that isn't the reference's. */
  boolean hasChange() {
    return count(0) + count(MISSING) < alleles.length;
  }

  int ploidy() {
    return alleles.length;
  }

  int count(int allele) {
    int count = 0;
    for (int each : alleles) {
      count += each == allele ? 1 : 0;
    }
    return count;
  }
}
