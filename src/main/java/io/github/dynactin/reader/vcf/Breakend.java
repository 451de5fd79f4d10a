package io.github.dynactin.reader.vcf;

import io.github.dynactin.model.Breakpoint;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.StructuralVariant.Kind;
import io.github.dynactin.model.VariantCall;
import java.util.List;
import java.util.Optional;

/**
 * A record of one end of a break, kept until its mate comes. Ten components: it outlives its
 * record.
 *
 * @param about result, source and place of the record
 * @param id the record's own
 * @param mateId the mate's, if stated
 * @param kind what the caller calls the event, else a breakend
 * @param self this end
 * @param mate the other end, if it is on a chromosome
 * @param inserted bases between the ends
 * @param event what the caller calls the event that several records belong to
 * @param genes the gene at this end, or none; or two that are named as a pair
 * @param call what the caller says of it
 */
record Breakend(
    Output.About about,
    Optional<String> id,
    Optional<String> mateId,
    Kind kind,
    Breakpoint self,
    Optional<Breakpoint> mate,
    Optional<String> inserted,
    Optional<String> event,
    List<GeneId> genes,
    VariantCall call) {
  Breakend {
    genes = List.copyOf(genes);
  }

  /** The same for a record and its mate: both positions, and how they are joined. */
  Optional<String> junction() {
    return mate.map(
        other -> {
          String one = name(self);
          String two = name(other);
          return one.compareTo(two) <= 0 ? one + "/" + two : two + "/" + one;
        });
  }

  /** True if each says of itself what the other says of its mate, as far as the chromosomes. */
  boolean isMateOf(Breakend other) {
    return mate.filter(each -> each.contig().equals(other.self.contig())).isPresent()
        && other.mate.filter(each -> each.contig().equals(self.contig())).isPresent();
  }

  Optional<GeneId> gene() {
    return genes.size() == 1 ? Optional.of(genes.get(0)) : Optional.empty();
  }

  private static String name(Breakpoint end) {
    return end.contig().accession() + ":" + end.position() + end.strand();
  }
}
