package io.github.dynactin.reader.casejson;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.model.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers, with the digits they are written with. */
final class Numbers {
  private static final int MOST_DIGITS = 20;

  private static final Parser<String> UCUM =
      Texts.form(
          Pattern.compile("[!-~]{1,64}"), "a UCUM code has 1 to 64 characters and no spaces");

  private Numbers() {}

  static Optional<BigDecimal> decimal(Node node) {
    return node.as(JsonNode::isNumber, "a number")
        .map(JsonNode::decimalValue)
        .flatMap(value -> reasonable(node, value));
  }

  /** A number of a range, both ends included. */
  static Parser<BigDecimal> between(String least, String most) {
    BigDecimal low = new BigDecimal(least);
    BigDecimal high = new BigDecimal(most);
    return node ->
        decimal(node)
            .flatMap(
                value ->
                    value.compareTo(low) >= 0 && value.compareTo(high) <= 0
                        ? Optional.of(value)
                        : node.refuse(
                            IssueCode.VALUE_NOT_ALLOWED,
                            "the number isn't between " + least + " and " + most));
  }

  /** A whole number of a range, both ends included. */
  static Parser<Integer> whole(int least, int most) {
    Parser<BigDecimal> inRange = between(Integer.toString(least), Integer.toString(most));
    return node ->
        inRange
            .parse(node)
            .flatMap(
                value ->
                    value.stripTrailingZeros().scale() <= 0
                        ? Optional.of(value.intValueExact())
                        : node.refuse(IssueCode.VALUE_NOT_ALLOWED, "the number isn't whole"));
  }

  /** A number that isn't negative. */
  static Optional<BigDecimal> natural(Node node) {
    return between("0", "99999999999999999999").parse(node);
  }

  static Optional<Quantity> quantity(Node node) {
    return quantity(node, Numbers::decimal);
  }

  static Optional<Quantity> naturalQuantity(Node node) {
    return quantity(node, Numbers::natural);
  }

  private static Optional<Quantity> quantity(Node node, Parser<BigDecimal> number) {
    return node.object().flatMap(in -> quantity(in, number));
  }

  private static Optional<Quantity> quantity(Fields in, Parser<BigDecimal> number) {
    Optional<BigDecimal> value = in.required("value", number);
    Optional<String> unit = in.required("unit", Texts::label);
    Optional<String> ucum = in.optional("ucum", UCUM);
    return in.done(() -> new Quantity(value.get(), unit.get(), ucum));
  }

  /** 1e999999999 is three bytes in a file and a gigabyte written out. */
  private static Optional<BigDecimal> reasonable(Node node, BigDecimal value) {
    long before = (long) value.precision() - value.scale();
    return before <= MOST_DIGITS && value.scale() <= MOST_DIGITS
        ? Optional.of(value)
        : node.refuse(
            IssueCode.VALUE_MALFORMED,
            "a number has at most " + MOST_DIGITS + " digits on either side of the point");
  }
}
