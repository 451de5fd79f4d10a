package io.github.dynactin.reader.casejson;

import java.util.List;
import java.util.stream.Collectors;

/** The kinds of thing that have an id. */
enum Thing {
  SUBJECT("the subject"),
  PHENOTYPIC_FEATURE("a phenotypic feature"),
  DISEASE("a disease"),
  BIOSAMPLE("a biosample"),
  ASSAY("an assay"),
  FINDING("a finding"),
  IMPLICATION("a therapeutic implication"),
  MEASUREMENT("a measurement"),
  IMAGING_STUDY("an imaging study"),
  MEDICAL_ACTION("a medical action"),
  DISEASE_ASSESSMENT("a disease assessment");

  private final String words;

  Thing(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static String anyOf(List<Thing> things) {
    return things.stream().map(Thing::words).collect(Collectors.joining(" or "));
  }
}
