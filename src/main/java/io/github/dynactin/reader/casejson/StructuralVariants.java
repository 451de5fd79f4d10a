package io.github.dynactin.reader.casejson;

import io.github.dynactin.model.Breakpoint;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.FindingContext;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.StructuralDetails;
import io.github.dynactin.model.StructuralEnds;
import io.github.dynactin.model.StructuralVariant;
import io.github.dynactin.model.VariantCall;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Structural variants. */
final class StructuralVariants {
  private static final int LONGEST = 300_000_000;

  private StructuralVariants() {}

  static Optional<Finding> variant(Fields in, Optional<FindingContext> context) {
    in.atLeastOne("start", "gene", "genes", "name");
    Optional<StructuralVariant.Kind> kind =
        in.required("kind", Words.of(StructuralVariant.Kind.class));
    List<GeneId> genes = Genes.oneOrMore(in);
    in.needs("end", "start");
    Optional<Breakpoint> start = in.optional("start", Genome::breakpoint);
    Optional<Breakpoint> end = in.optional("end", Genome::breakpoint);
    Optional<StructuralDetails> details = details(in);
    Optional<VariantCall> call = Calls.call(in);
    return in.done(
        () ->
            new StructuralVariant(
                context.get(),
                kind.get(),
                genes,
                start.map(first -> new StructuralEnds(first, end)),
                details.get(),
                call.get()));
  }

  private static Optional<StructuralDetails> details(Fields in) {
    Optional<Integer> length = in.optional("length", Numbers.whole(1, LONGEST));
    Optional<String> inserted = in.optional("insertedSequence", Texts::bases);
    Optional<String> mate = in.optional("mate", References.to(Thing.FINDING));
    Optional<String> event = in.optional("event", Texts::label);
    Optional<String> name = in.optional("name", Texts::label);
    return in.part(
        () ->
            new StructuralDetails(
                length.map(OptionalInt::of).orElse(OptionalInt.empty()),
                inserted,
                mate,
                event,
                name));
  }
}
