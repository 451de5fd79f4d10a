package io.github.dynactin.reader.vcf;

import io.github.dynactin.model.ConfidenceInterval;
import io.github.dynactin.model.Fraction;
import io.github.dynactin.model.ReadDepth;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Values of keys, read as what they are; empty where they aren't that. */
final class Values {
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(?:\\d{1,15}(?:\\.\\d{0,20})?|\\.\\d{1,20})(?:[eE][-+]?\\d{1,2})?");

  private Values() {}

  /**
   * The value of one allele in a list.
   *
   * @param alt the allele's number, from 1
   * @param alts how many alternate alleles the record has
   * @param number how many values there are, as the header says; {@code .} if it doesn't
   * @param withRef true if, undeclared, a value of REF is expected before those of the alleles
   */
  static Optional<String> ofAllele(String list, int alt, int alts, String number, boolean withRef) {
    int size = size(list);
    int place =
        switch (number) {
          case "R" -> size == alts + 1 ? alt : -1;
          case "A" -> size == alts ? alt - 1 : -1;
          case "1" -> size == 1 && alts == 1 ? 0 : -1;
          default -> withRef ? (size == alts + 1 ? alt : -1) : size == alts ? alt - 1 : -1;
        };
    return place < 0 ? Optional.empty() : item(list, place);
  }

  /** An item of a list, from 0; empty if it isn't there or says {@code .}. */
  static Optional<String> item(String list, int place) {
    int from = 0;
    for (int i = 0; i < place; i++) {
      from = list.indexOf(',', from) + 1;
      if (from == 0) {
        return Optional.empty();
      }
    }
    int comma = list.indexOf(',', from);
    String item = list.substring(from, comma < 0 ? list.length() : comma);
    return item.isEmpty() || item.equals(".") ? Optional.empty() : Optional.of(item);
  }

  static int size(String list) {
    int size = 1;
    for (int i = 0; i < list.length(); i++) {
      size += list.charAt(i) == ',' ? 1 : 0;
    }
    return size;
  }

  static OptionalInt whole(String text) {
    int sign = text.startsWith("-") ? 1 : 0;
    if (text.length() == sign || text.length() - sign > 9) {
      return OptionalInt.empty();
    }
    int value = 0;
    for (int i = sign; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return OptionalInt.empty();
      }
      value = 10 * value + digit;
    }
    return OptionalInt.of(sign == 0 ? value : -value);
  }

  static Optional<BigDecimal> decimal(String text) {
    return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** A share, written from 0 to 1, or in percent with its sign. */
  static Optional<Fraction> fraction(String text) {
    boolean percent = text.endsWith("%");
    return decimal(percent ? text.substring(0, text.length() - 1) : text)
        .map(value -> percent ? value.movePointLeft(2) : value)
        .filter(value -> value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0)
        .map(Fraction::new);
  }

  static Optional<ReadDepth> depth(String text) {
    OptionalInt reads = whole(text);
    return reads.isPresent() && reads.getAsInt() >= 0
        ? Optional.of(new ReadDepth(reads.getAsInt()))
        : Optional.empty();
  }

  /** {@code -10,20}. */
  static Optional<ConfidenceInterval> interval(String text) {
    int comma = text.indexOf(',');
    if (comma < 0 || size(text) != 2) {
      return Optional.empty();
    }
    OptionalInt lower = whole(text.substring(0, comma));
    OptionalInt upper = whole(text.substring(comma + 1));
    boolean sound =
        lower.isPresent() && upper.isPresent() && lower.getAsInt() <= 0 && upper.getAsInt() >= 0;
    return sound
        ? Optional.of(new ConfidenceInterval(lower.getAsInt(), upper.getAsInt()))
        : Optional.empty();
  }
}
