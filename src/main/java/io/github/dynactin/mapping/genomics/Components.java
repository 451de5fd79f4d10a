package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.terminology.Code;
import java.math.BigDecimal;
import java.util.Locale;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** Components of an observation, each with its words and its origin. */
final class Components {
  private Components() {}

  /** Adds a component of one of the guide's slices. */
  static void add(
      Draft<Observation> draft, Code code, String slice, Type value, Statement statement) {
    draft.resource().addComponent(draft.wholeComponent(code, value));
    draft.state(
        "component[" + slice + "]", statement.label(), statement.words(), statement.origin());
  }

  /** Adds a component that has no code anywhere: its label says what it is. */
  static void add(Draft<Observation> draft, Type value, Statement statement) {
    draft.resource().addComponent(Elements.component(statement.label(), value));
    String path = statement.label().toLowerCase(Locale.ROOT).replace(' ', '-');
    draft.state(
        "component[" + path + "]", statement.label(), statement.words(), statement.origin());
  }

  /** Adds words under a label that has no code anywhere. */
  static void text(Draft<Observation> draft, Statement statement) {
    add(draft, new StringType(statement.words()), statement);
  }

  /** Adds a number of things under a label that has no code anywhere. */
  static void count(Draft<Observation> draft, int number, String label, Origin origin) {
    add(draft, new IntegerType(number), new Statement(label, Integer.toString(number), origin));
  }

  /** Adds a number without a unit under a label that has no code anywhere. */
  static void number(Draft<Observation> draft, BigDecimal number, String label, Origin origin) {
    add(
        draft,
        new Quantity().setValue(number),
        new Statement(label, number.toPlainString(), origin));
  }

  /** A share of one, in UCUM. */
  static Quantity share(BigDecimal fraction) {
    return Elements.quantity(fraction, "fraction", "1");
  }
}
