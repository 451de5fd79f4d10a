package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A change of the structure of the genome: what is too long, or lies too far apart, for a small
 * variant. More or fewer copies of a gene are a {@link CopyNumberAlteration}, two genes made one
 * are a {@link GeneFusion}; this is the change of the DNA itself. Six components, the first and the
 * last of which other findings have too.
 *
 * @param context what every finding has
 * @param kind what happened
 * @param genes genes it touches, as stated; may be empty
 * @param ends where it is, if stated
 * @param details length, inserted bases, mate, name
 * @param call what the caller says of it
 */
public record StructuralVariant(
    FindingContext context,
    Kind kind,
    List<GeneId> genes,
    Optional<StructuralEnds> ends,
    StructuralDetails details,
    VariantCall call)
    implements Finding {
  public StructuralVariant {
    requireNonNull(context, "context");
    requireNonNull(kind, "kind");
    genes = List.copyOf(genes);
    requireNonNull(ends, "ends");
    requireNonNull(details, "details");
    requireNonNull(call, "call");
    if (genes.isEmpty() && ends.isEmpty() && details.name().isEmpty()) {
      throw new IllegalArgumentException("a structural variant needs a place, a gene or a name");
    }
    if (kind.isOnOneContig() && ends.filter(StructuralVariant::isApart).isPresent()) {
      throw new IllegalArgumentException(
          "both ends lie on one chromosome, the first before the second; if they don't, it is a"
              + " translocation or a breakend");
    }
  }

  private static boolean isApart(StructuralEnds ends) {
    return ends.second().isPresent()
        && !(ends.isOnOneContig() && ends.first().position() <= ends.second().get().position());
  }

  @Override
  public StructuralVariant withContext(FindingContext other) {
    return new StructuralVariant(other, kind, genes, ends, details, call);
  }

  /** The same, without a link to the finding that holds its other end. */
  public StructuralVariant withoutMate() {
    return new StructuralVariant(context, kind, genes, ends, details.withoutMate(), call);
  }

  @Override
  public String changeKey() {
    String place = ends.map(StructuralEnds::key).or(details::name).orElseGet(() -> symbols("/"));
    return "structural/" + kind + "/" + place;
  }

  @Override
  public String label() {
    String words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return details
        .name()
        .orElseGet(() -> genes.isEmpty() ? words + at() : symbols("-") + " " + words);
  }

  private String at() {
    String mate = ends.flatMap(StructuralEnds::second).map(end -> " to " + end.place()).orElse("");
    return ends.map(each -> " at " + each.first().place() + mate).orElse("");
  }

  private String symbols(String between) {
    return genes.stream().map(GeneId::symbol).collect(Collectors.joining(between));
  }

  /** What happened (VCF {@code SVTYPE}, and what reports add to it). */
  public enum Kind {
    DELETION,
    DUPLICATION,
    TANDEM_DUPLICATION,
    INVERSION,
    INSERTION,
    TRANSLOCATION,
    BREAKEND;

    private boolean isOnOneContig() {
      return this != TRANSLOCATION && this != BREAKEND;
    }
  }
}
