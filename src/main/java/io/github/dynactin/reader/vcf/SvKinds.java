package io.github.dynactin.reader.vcf;

import io.github.dynactin.model.StructuralVariant.Kind;
import java.util.Locale;
import java.util.Optional;

/** What happened, by the words of SVTYPE, EVENTTYPE and symbolic alleles. */
final class SvKinds {
  private SvKinds() {}

  /** The word of a symbolic allele: {@code DUP:TANDEM} of {@code <DUP:TANDEM>}. */
  static String word(String allele) {
    return allele.substring(1, allele.length() - 1).toUpperCase(Locale.ROOT);
  }

  /** The first word of several: {@code DUP} of {@code DUP:TANDEM}. */
  static String main(String word) {
    int colon = word.indexOf(':');
    return colon < 0 ? word : word.substring(0, colon);
  }

  /** What a word says; empty if it says something else. */
  static Optional<Kind> of(String word) {
    if (word.equals("DUP:TANDEM") || word.equals("TDUP")) {
      return Optional.of(Kind.TANDEM_DUPLICATION);
    }
    return Optional.ofNullable(
        switch (main(word)) {
          case "DEL" -> Kind.DELETION;
          case "DUP" -> Kind.DUPLICATION;
          case "INV" -> Kind.INVERSION;
          case "INS" -> Kind.INSERTION;
          case "TRA", "CTX" -> Kind.TRANSLOCATION;
          case "BND" -> Kind.BREAKEND;
          default -> null;
        });
  }

  /** True for {@code CNV}, and for {@code CN0} and its like. */
  static boolean isCopyNumber(String word) {
    return main(word).equals("CNV") || word.matches("CN\\d{1,4}");
  }
}
