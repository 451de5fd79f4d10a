package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Nearest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Closed vocabularies: one of some words, exactly as written here. */
final class Words {
  private Words() {}

  /** The words are the names of the constants. */
  static <E extends Enum<E>> Parser<E> of(Class<E> type) {
    return of(type, Enum::name);
  }

  /** The words are what a function makes of the constants. */
  static <E extends Enum<E>> Parser<E> of(Class<E> type, Function<E, String> word) {
    List<E> constants = Arrays.asList(type.getEnumConstants());
    Map<String, E> byWord = constants.stream().collect(Collectors.toMap(word, c -> c));
    List<String> words = constants.stream().map(word).toList();
    return node ->
        node.string()
            .flatMap(
                given ->
                    Optional.ofNullable(byWord.get(given))
                        .or(() -> none(node, "not one of ", given, words)));
  }

  /** Reports a word that is none of those allowed; what was given may be a patient's. */
  static <T> Optional<T> none(Node node, String what, String given, Collection<String> words) {
    String near = Nearest.to(given, words).map(word -> "; did you mean '" + word + "'?").orElse("");
    return node.refuse(IssueCode.VALUE_NOT_ALLOWED, what + String.join(", ", words) + near);
  }

  /** True or false. */
  static Optional<Boolean> bool(Node node) {
    return node.as(json -> json.isBoolean(), "true or false").map(json -> json.booleanValue());
  }
}
