package io.github.dynactin.reader.vcf;

import io.github.dynactin.reader.vcf.AnnotationLayout.Part;
import java.util.Optional;
import java.util.Set;

/** What a program says of one allele and one transcript. */
final class Annotation {
  /** A change that does nothing but these isn't in the gene that is named with it. */
  private static final Set<String> BESIDE =
      Set.of(
          "upstream_gene_variant",
          "downstream_gene_variant",
          "intergenic_variant",
          "intergenic_region",
          "TF_binding_site_variant",
          "regulatory_region_variant");

  private final AnnotationLayout layout;
  private final String text;

  /** Where each part ends: a bar, or the end of the annotation. */
  private final int[] ends;

  private Annotation(AnnotationLayout layout, String text, int[] ends) {
    this.layout = layout;
    this.text = text;
    this.ends = ends;
  }

  /** Reads the annotation that stands there; no text is made of parts that nobody asks for. */
  static Annotation of(AnnotationLayout layout, String text, int from, int to) {
    int[] ends = new int[layout.size() + 1];
    ends[0] = from - 1;
    int at = from;
    for (int i = 1; i < ends.length; i++) {
      while (at < to && text.charAt(at) != '|') {
        at++;
      }
      ends[i] = at;
      at = Math.min(to, at + 1);
    }
    return new Annotation(layout, text, ends);
  }

  /** A part; empty if it isn't there, or says nothing. */
  Optional<String> part(Part part) {
    int place = layout.place(part);
    if (place < 0 || ends[place + 1] <= ends[place] + 1) {
      return Optional.empty();
    }
    String said = text.substring(ends[place] + 1, ends[place + 1]);
    return said.equals(".") ? Optional.empty() : Optional.of(said);
  }

  boolean isMarked(Part part) {
    return part(part).filter(mark -> mark.equals("1") || mark.equals("YES")).isPresent();
  }

  /** True if the change is in the gene, as far as the annotation says what it does. */
  boolean isInGene() {
    String consequences = part(Part.CONSEQUENCE).orElse("");
    for (String each : consequences.split("&", -1)) {
      if (!BESIDE.contains(each)) {
        return part(Part.FEATURE_TYPE)
            .filter(type -> !type.equalsIgnoreCase("transcript"))
            .isEmpty();
      }
    }
    return false;
  }

  /**
   * Whether it speaks of an allele: by its number, or as it is written, or as VEP writes it without
   * the base that all alleles share.
   */
  boolean isOf(String ref, String alt, int number) {
    Optional<String> stated = part(Part.ALLELE_NUMBER);
    if (stated.isPresent()) {
      return stated.get().equals(String.valueOf(number));
    }
    String allele = part(Part.ALLELE).orElse("");
    if (allele.equals(alt)) {
      return true;
    }
    boolean anchored = ref.length() != alt.length() && ref.charAt(0) == alt.charAt(0);
    String rest = anchored ? alt.substring(1) : alt;
    return anchored && allele.equals(rest.isEmpty() ? "-" : rest);
  }
}
