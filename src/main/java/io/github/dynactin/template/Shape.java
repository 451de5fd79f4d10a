package io.github.dynactin.template;

import io.github.dynactin.model.AllelicState;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.FindingContext.SourceClass;
import io.github.dynactin.model.SmallChange.Kind;
import io.github.dynactin.model.TestResult;
import java.util.List;
import java.util.Optional;

/**
 * What small variants that share a template have in common: all of them but some words. Eight
 * components: each is a thing that a mapper may look at.
 *
 * @param contig the chromosome, of which a resource says more than its name
 * @param result whether it is there
 * @param source somatic or germline, if stated
 * @param kind what happens to the bases
 * @param state zygosity, if stated
 * @param filters what the caller's filters say
 * @param form what of its words others of the shape have, too
 * @param answers which words there are, and what is so about them
 */
record Shape(
    Contig contig,
    TestResult result,
    Optional<SourceClass> source,
    Kind kind,
    Optional<AllelicState> state,
    List<String> filters,
    List<String> form,
    long answers) {
  Shape {
    filters = List.copyOf(filters);
    form = List.copyOf(form);
  }
}
