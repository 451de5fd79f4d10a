package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a small variant changes, in every way that the source writes it.
 *
 * @param hgvs HGVS expressions
 * @param genomic position and alleles, if stated
 * @param statedKind what happened to the bases, if the source has a word for it
 * @param name the change in words where no other expression tells it all: {@code exon 19 deletion}
 */
public record SmallChange(
    HgvsNames hgvs,
    Optional<GenomicChange> genomic,
    Optional<Kind> statedKind,
    Optional<String> name) {
  public SmallChange {
    requireNonNull(hgvs, "hgvs");
    requireNonNull(genomic, "genomic");
    requireNonNull(statedKind, "statedKind");
    requireNonNull(name, "name");
    boolean written = genomic.filter(each -> each.alleles().isPresent()).isPresent();
    if (hgvs.mostExact().isEmpty() && !written && name.isEmpty()) {
      throw new IllegalArgumentException(
          "a small variant needs an HGVS expression, a position with alleles, or a name");
    }
    if (statedKind.isPresent() && isDenied(statedKind.get(), hgvs, genomic)) {
      throw new IllegalArgumentException(
          "the kind of change isn't the one that its expression says");
    }
  }

  /** A change that is written in HGVS and nothing else. */
  public static SmallChange of(HgvsNames hgvs) {
    return new SmallChange(hgvs, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A change that is written as in VCF and nothing else. */
  public static SmallChange of(GenomicChange genomic) {
    return new SmallChange(
        HgvsNames.NOT_STATED, Optional.of(genomic), Optional.empty(), Optional.empty());
  }

  /**
   * What happened to the bases: as stated, else as HGVS says, else as the alleles say. That an
   * insertion is a duplication can't be seen from alleles; then it is the insertion that it is,
   * too.
   */
  public Optional<Kind> kind() {
    return statedKind.or(() -> written(hgvs)).or(() -> genomic.flatMap(SmallChange::seen));
  }

  String key() {
    return genomic
        .filter(each -> each.alleles().isPresent())
        .map(GenomicChange::key)
        .or(hgvs::onDna)
        .or(this::placed)
        .or(hgvs::mostExact)
        .or(() -> name)
        .orElseThrow();
  }

  /** Two changes at two places may do the same to a protein, and are two changes. */
  private Optional<String> placed() {
    return genomic.flatMap(at -> name.map(words -> at.key() + ":" + words));
  }

  String label() {
    return hgvs.mostUsual()
        .or(() -> name)
        .or(() -> genomic.map(SmallChange::inWords))
        .orElseThrow();
  }

  private static String inWords(GenomicChange change) {
    String alleles = change.alleles().map(a -> " " + a.ref() + ">" + a.alt()).orElse("");
    return change.interval().label() + alleles;
  }

  private static Optional<Kind> written(HgvsNames hgvs) {
    return hgvs.type()
        .flatMap(
            type ->
                switch (type) {
                  case SUBSTITUTION -> Optional.of(Kind.SNV);
                  case DELETION -> Optional.of(Kind.DELETION);
                  case INSERTION -> Optional.of(Kind.INSERTION);
                  case DELINS -> Optional.of(Kind.DELINS);
                  case DUPLICATION -> Optional.of(Kind.DUPLICATION);
                  case INVERSION, REPEAT, NONE -> Optional.empty();
                });
  }

  private static Optional<Kind> seen(GenomicChange change) {
    return change.alleles().map(Alleles::trimmed).map(SmallChange::seen);
  }

  private static Kind seen(Alleles trimmed) {
    int gone = trimmed.ref().length();
    int came = trimmed.alt().length();
    if (gone == came) {
      return gone == 1 ? Kind.SNV : Kind.MNV;
    }
    boolean anchored = trimmed.ref().charAt(0) == trimmed.alt().charAt(0);
    boolean anchoredAtEnd = trimmed.ref().charAt(gone - 1) == trimmed.alt().charAt(came - 1);
    if (gone == 1 && (anchored || anchoredAtEnd)) {
      return Kind.INSERTION;
    }
    return came == 1 && (anchored || anchoredAtEnd) ? Kind.DELETION : Kind.DELINS;
  }

  /** MNV and delins are two names for one thing; a duplication is an insertion. */
  private static boolean isDenied(Kind stated, HgvsNames hgvs, Optional<GenomicChange> genomic) {
    Optional<Kind> otherwise = written(hgvs).or(() -> genomic.flatMap(SmallChange::seen));
    return otherwise.filter(kind -> kind.family() != stated.family()).isPresent();
  }

  /** What happened to the bases. */
  public enum Kind {
    SNV,
    MNV,
    INSERTION,
    DELETION,
    DELINS,
    DUPLICATION;

    private Kind family() {
      return switch (this) {
        case SNV, INSERTION, DELETION -> this;
        case MNV, DELINS -> DELINS;
        case DUPLICATION -> INSERTION;
      };
    }
  }
}
