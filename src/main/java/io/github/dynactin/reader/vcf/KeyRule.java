package io.github.dynactin.reader.vcf;

/**
 * How the values of a key are written, as the header or VCF itself defines it (VCF 4.3, section
 * 1.4.2).
 *
 * @param number how many there are: a whole number, {@code A}, {@code R}, {@code G}, or {@code .}
 * @param type {@code Integer}, {@code Float}, {@code Flag}, {@code Character} or {@code String}
 * @param natural true if none is below zero
 */
record KeyRule(String number, String type, boolean natural) {
  /** Anything goes. */
  static final KeyRule NONE = new KeyRule(".", "String", false);

  /** What must hold, in words. */
  String words() {
    String many =
        switch (number) {
          case "." -> "";
          case "A" -> ", one for each ALT";
          case "R" -> ", one for REF and one for each ALT";
          case "G" -> ", one for each genotype";
          default -> ", " + number + " of them";
        };
    String kind =
        switch (type) {
          case "Integer" -> natural ? "whole numbers from 0" : "whole numbers of 32 bits";
          case "Float" -> natural ? "numbers from 0" : "numbers";
          case "Character" -> "single characters";
          default -> "words";
        };
    return type.equals("Flag") ? "no value: it is a flag" : kind + many;
  }

  /**
   * True if what stands there is written so; {@code .} always is.
   *
   * @param alts how many alternate alleles the record has; 0 if none, and then any number is right
   * @param ploidy how many alleles a genotype has; 0 if that isn't known
   */
  boolean holds(String line, int from, int to, int alts, int ploidy) {
    if (type.equals("Flag")) {
      return from == to || (to - from == 1 && "01".indexOf(line.charAt(from)) >= 0);
    }
    boolean words = type.equals("String");
    boolean anything = words && (number.equals(".") || (from < to && line.charAt(from) == '"'));
    if (anything || (to - from == 1 && line.charAt(from) == '.')) {
      return true;
    }
    int count = 0;
    for (int at = from; at <= to; count++) {
      int comma = line.indexOf(',', at);
      int stop = comma < 0 || comma > to ? to : comma;
      if (!isOne(line, at, stop)) {
        return false;
      }
      at = stop + 1;
    }
    int expected = expected(alts, ploidy);
    return expected < 0 || count == expected;
  }

  /** How many values there are to be; below 0 if that isn't known. */
  private int expected(int alts, int ploidy) {
    return switch (number) {
      case "A" -> alts == 0 ? -1 : alts;
      case "R" -> alts == 0 ? -1 : alts + 1;
      case "G" -> alts == 0 || ploidy == 0 ? -1 : genotypes(alts + 1, ploidy);
      default -> Values.whole(number).orElse(-1);
    };
  }

  /** Ways to choose so many alleles, each as often as one likes: section 1.6.2, GL. */
  private static int genotypes(int alleles, int ploidy) {
    long ways = 1;
    for (int i = 1; i <= ploidy; i++) {
      ways = ways * (alleles + i - 1) / i;
      if (ways > Integer.MAX_VALUE) {
        return -1;
      }
    }
    return (int) ways;
  }

  private boolean isOne(String line, int from, int to) {
    if (to - from == 1 && line.charAt(from) == '.') {
      return true;
    }
    return switch (type) {
      case "Integer" -> Numerals.isInteger(line, from, to) && isAllowed(line.charAt(from));
      case "Float" -> Numerals.isFloat(line, from, to) && isAllowed(line.charAt(from));
      case "Character" -> to - from == 1;
      default -> true;
    };
  }

  private boolean isAllowed(char first) {
    return !natural || first != '-';
  }
}
