package io.github.dynactin.reader.casejson;

import java.util.Optional;

/** Makes something of a value; empty if it can't, and then it has been reported why. */
@FunctionalInterface
interface Parser<T> {
  Optional<T> parse(Node node);
}
