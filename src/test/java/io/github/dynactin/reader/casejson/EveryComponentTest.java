package io.github.dynactin.reader.casejson;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.model.AbsentTime;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.reader.Cases;
import io.github.dynactin.reader.ReadCase;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** No component of the model is one that the format can't fill. */
class EveryComponentTest {
  private final Map<String, Boolean> filled = new TreeMap<>();

  @Test
  void isReadFromSomewhere() {
    ReadCase read = Cases.read(Json.EVERYTHING);
    assertThat(read.issues()).isEmpty();
    OncologyCase everything = read.oncologyCase().orElseThrow();
    look(everything);
    assertThat(filled).hasSizeGreaterThan(130);
    assertThat(filled.entrySet().stream().filter(entry -> !entry.getValue())).isEmpty();
  }

  private void look(Object value) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::look);
    } else if (value instanceof Collection<?> values) {
      values.forEach(this::look);
    } else if (value instanceof Record made && isOurs(made)) {
      for (RecordComponent component : made.getClass().getRecordComponents()) {
        Object held = held(made, component);
        String name = made.getClass().getSimpleName() + "." + component.getName();
        filled.merge(name, isStated(held), Boolean::logicalOr);
        look(held);
      }
    }
  }

  private static boolean isOurs(Record made) {
    return made.getClass().getPackageName().startsWith("io.github.dynactin.model");
  }

  private static Object held(Record made, RecordComponent component) {
    try {
      return component.getAccessor().invoke(made);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isStated(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent();
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent();
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    return !(value instanceof AbsentTime) && !(value instanceof Collection<?> all && all.isEmpty());
  }
}
