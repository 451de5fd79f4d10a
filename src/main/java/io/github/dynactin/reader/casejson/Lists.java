package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.IssueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Arrays. */
final class Lists {
  private Lists() {}

  /** An array of so many elements, each of them readable. */
  static <T> Parser<List<T>> of(int least, int most, Parser<T> parser) {
    return node -> node.array().flatMap(array -> elements(node, least, most, parser));
  }

  private static <T> Optional<List<T>> elements(Node list, int least, int most, Parser<T> parser) {
    int size = list.json().size();
    List<T> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      parser.parse(list.element(i)).ifPresent(values::add);
    }
    if (size < least || size > most) {
      return list.refuse(
          IssueCode.VALUE_NOT_ALLOWED,
          "the array has " + size + " elements; " + wanted(least, most));
    }
    return values.size() == size ? Optional.of(values) : Optional.empty();
  }

  private static String wanted(int least, int most) {
    if (most == Integer.MAX_VALUE) {
      return "it needs at least " + least;
    }
    return least == most ? "it needs " + least : "it needs " + least + " to " + most;
  }
}
