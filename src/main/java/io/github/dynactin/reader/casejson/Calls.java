package io.github.dynactin.reader.casejson;

import io.github.dynactin.model.AllelicState;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Fraction;
import io.github.dynactin.model.ReadCounts;
import io.github.dynactin.model.ReadDepth;
import io.github.dynactin.model.VariantCall;
import java.util.List;
import java.util.Optional;

/** What callers say of a change on the genome: shares, reads, filters. */
final class Calls {
  private static final int MOST_READS = 1_000_000_000;

  private Calls() {}

  static Optional<VariantCall> call(Fields in) {
    Optional<Fraction> fraction = in.optional("alleleFraction", Calls::fraction);
    Optional<ReadDepth> total = in.optional("readDepth", Calls::depth);
    Optional<ReadDepth> alternate = in.optional("altReadDepth", Calls::depth);
    Optional<AllelicState> state = in.optional("allelicState", Words.of(AllelicState.class));
    List<String> filters = in.list("filters", Texts::label);
    List<Concept> identifiers = in.list("identifiers", Concepts::concept);
    return in.part(
        () ->
            new VariantCall(
                fraction, new ReadCounts(total, alternate), state, filters, identifiers));
  }

  static Optional<Fraction> fraction(Node node) {
    return Numbers.between("0", "1").parse(node).map(Fraction::new);
  }

  static Optional<ReadDepth> depth(Node node) {
    return Numbers.whole(0, MOST_READS).parse(node).map(ReadDepth::new);
  }
}
