package io.github.dynactin.mapping.core;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.model.OncologyCase;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One row of the catalogue: which facts of a case go to which mapper.
 *
 * @param profile what the mapper emits
 * @param kind the class of the facts it carries
 * @param select finds them in a case
 * @param mapper maps each of them
 * @param <F> kind of fact
 */
public record Route<F>(
    Profile profile,
    Class<?> kind,
    Function<OncologyCase, Stream<? extends F>> select,
    FactMapper<F, ?> mapper) {
  public Route {
    requireNonNull(profile, "profile");
    requireNonNull(kind, "kind");
    requireNonNull(select, "select");
    requireNonNull(mapper, "mapper");
  }

  /** What this row makes of a case. */
  public Stream<Mapped<?>> map(OncologyCase oncologyCase, CaseScope scope) {
    return select.apply(oncologyCase).map(fact -> mapper.map(fact, scope));
  }

  /** A row for all facts of one class in a list of a case. */
  public static <T, F extends T> Route<F> of(
      Profile profile,
      Class<F> kind,
      Function<OncologyCase, List<T>> list,
      FactMapper<F, ?> mapper) {
    return new Route<>(
        profile,
        kind,
        oncologyCase -> list.apply(oncologyCase).stream().filter(kind::isInstance).map(kind::cast),
        mapper);
  }
}
