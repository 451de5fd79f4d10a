package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two genes joined into one.
 *
 * @param context what every finding has
 * @param partners both genes: 5' first if the order is stated, else as printed
 * @param order whether the source says which is the 5' gene
 * @param nature frame, mechanism, reciprocal product
 * @param evidence what it was seen by
 */
public record GeneFusion(
    FindingContext context,
    List<FusionPartner> partners,
    PartnerOrder order,
    FusionNature nature,
    FusionEvidence evidence)
    implements Finding {
  public GeneFusion {
    requireNonNull(context, "context");
    partners = List.copyOf(partners);
    requireNonNull(order, "order");
    requireNonNull(nature, "nature");
    requireNonNull(evidence, "evidence");
    if (partners.size() != 2) {
      throw new IllegalArgumentException("a fusion has two partners");
    }
    if (partners.stream().allMatch(partner -> partner.genes().isEmpty())) {
      throw new IllegalArgumentException("the gene of at least one partner of a fusion is known");
    }
  }

  @Override
  public GeneFusion withContext(FindingContext other) {
    return new GeneFusion(other, partners, order, nature, evidence);
  }

  /** The same, without a link to the finding of the other product. */
  public GeneFusion withoutReciprocal() {
    return new GeneFusion(context, partners, order, nature.withoutReciprocal(), evidence);
  }

  @Override
  public List<GeneId> genes() {
    return partners.stream().flatMap(partner -> partner.genes().stream()).toList();
  }

  /** Partners of which nobody says which is 5' are the same fusion whichever is named first. */
  @Override
  public String changeKey() {
    Stream<String> named = partners.stream().map(GeneFusion::side);
    Stream<String> inOrder = order == PartnerOrder.FIVE_PRIME_FIRST ? named : named.sorted();
    return "fusion/" + inOrder.collect(Collectors.joining("::"));
  }

  private static String side(FusionPartner partner) {
    return Stream.of(
            Optional.of(partner.label()),
            partner.exon(),
            partner.transcript(),
            partner.place().breakpoint().map(Breakpoint::key).or(partner.place()::position))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(":"));
  }

  /**
   * With HGNC's double colon if the order is stated, else with a dash, which says nothing of it.
   */
  @Override
  public String label() {
    String sign = order == PartnerOrder.FIVE_PRIME_FIRST ? "::" : "-";
    return partners.stream().map(FusionPartner::label).collect(Collectors.joining(sign))
        + " fusion";
  }

  /** Whether the source says which partner is 5'. */
  public enum PartnerOrder {
    FIVE_PRIME_FIRST,
    NOT_STATED
  }
}
