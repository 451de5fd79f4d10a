package io.github.dynactin.validation;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.validation.BaseValidator;

/**
 * Clears the collections of an HL7 validator after a check.
 *
 * <p>{@code InstanceValidator} records every coding, every new text of a coding and every narrative
 * with an internal link, each with the resource around it, and clears only some of these records
 * when the next check begins: 50 kB per resource stay reachable. There is no public way to clear
 * the rest, and a new validator takes 16 ms, ten times as long as a check. So this class finds, by
 * reflection, all collections and maps that are empty in a validator that has not been used yet,
 * and clears the same ones again later. It depends on no field name, and a result cannot depend on
 * the resources that were checked before. Validators that the validator refers to are included.
 *
 * <p>Caches of definitions are kept: they belong to other classes, and their size does not depend
 * on the number of checks.
 */
final class ValidatorReset {
  private final List<Variable> variables = new ArrayList<>();
  private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean complete = true;

  /** A field of an object. */
  private record Variable(Object owner, Field field) {
    Object value() {
      try {
        return field.get(owner);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("the field has been made accessible before", e);
      }
    }
  }

  private ValidatorReset() {}

  /**
   * Finds the collections to clear.
   *
   * @param unused a validator that has not checked anything yet
   */
  static ValidatorReset of(BaseValidator unused) {
    ValidatorReset reset = new ValidatorReset();
    reset.inspect(unused);
    return reset;
  }

  private void inspect(BaseValidator validator) {
    if (!visited.add(validator)) {
      return;
    }
    for (Class<?> type = validator.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          inspect(new Variable(validator, field));
        }
      }
    }
  }

  private void inspect(Variable variable) {
    if (!variable.field().trySetAccessible()) {
      complete = false;
      return;
    }
    Object value = variable.value();
    if (value instanceof BaseValidator inner) {
      inspect(inner);
    } else if (isEmpty(value)) {
      variables.add(variable);
    }
  }

  private static boolean isEmpty(Object value) {
    return (value instanceof Collection<?> collection && collection.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }

  /** Returns false if Java does not allow to read some fields, as in a module that is not open. */
  boolean isComplete() {
    return complete;
  }

  /** Clears the collections. To be called between checks. */
  void clear() {
    for (Variable variable : variables) {
      Object value = variable.value();
      if (value instanceof Collection<?> collection && !collection.isEmpty()) {
        collection.clear();
      } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
        map.clear();
      }
    }
  }
}
