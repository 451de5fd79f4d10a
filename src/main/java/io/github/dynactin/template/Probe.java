package io.github.dynactin.template;

import io.github.dynactin.model.Alleles;
import io.github.dynactin.model.CodingHgvs;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.FindingContext;
import io.github.dynactin.model.Fraction;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.GenomicChange;
import io.github.dynactin.model.GenomicInterval;
import io.github.dynactin.model.HgvsNames;
import io.github.dynactin.model.ProteinHgvs;
import io.github.dynactin.model.ReadCounts;
import io.github.dynactin.model.ReadDepth;
import io.github.dynactin.model.SmallChange;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.VariantCall;
import io.github.dynactin.terminology.Coding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A variant of the same shape as another, whose words are found again in what it becomes: each is
 * unlike all others, and unlike those of the second probe. Single bases can't be; the bases of the
 * two probes differ.
 */
enum Probe {
  ONE("7391826", "A", "C", "CGTTGCAAGCTTACGGATCC", "TTGACCATGCCATAGCAGTA"),
  OTHER("64052713", "G", "T", "TCCATGAATCGGCATTCAGTC", "AAGTCTTGAGACCTGATGAAT");

  private final String number;
  private final String base;
  private final String otherBase;
  private final String bases;
  private final String otherBases;

  Probe(String number, String base, String otherBase, String bases, String otherBases) {
    this.number = number;
    this.base = base;
    this.otherBase = otherBase;
    this.bases = bases;
    this.otherBases = otherBases;
  }

  /**
   * A variant like this one.
   *
   * @throws IllegalArgumentException if the model refuses it
   */
  SmallVariant like(SmallVariant like) {
    FindingContext context =
        FindingContext.of(
            "probe-" + name() + "-" + number,
            like.context().assayId(),
            like.context().result(),
            like.context().sourceClass(),
            like.context().origin());
    SmallChange change = like.change();
    HgvsNames hgvs =
        new HgvsNames(
            Optional.empty(),
            change.hgvs().coding().map(coding -> coding(coding, change)),
            change.hgvs().protein().map(this::protein));
    return new SmallVariant(
        context,
        like.gene().map(this::gene),
        new SmallChange(
            hgvs, change.genomic().map(this::genomic), Optional.empty(), Optional.empty()),
        concepts("consequence", like.consequences()),
        call(like.call()));
  }

  private GeneId gene(GeneId gene) {
    return new GeneId(
        "GENE" + name() + number, gene.hgncId().map(id -> "HGNC:8" + number.substring(0, 6)));
  }

  private GenomicChange genomic(GenomicChange change) {
    Contig contig = change.interval().contig();
    Alleles alleles = alleles(change.alleles().orElseThrow());
    int start = contig.length() / base.charAt(0) * 31; // somewhere on it, each at its own place
    return new GenomicChange(
        GenomicInterval.oneBased(contig, start, start + alleles.ref().length() - 1),
        Optional.of(alleles));
  }

  private Alleles alleles(Alleles like) {
    boolean anchored = like.ref().charAt(0) == like.alt().charAt(0);
    String ref = like.ref().length() == 1 ? base : anchored ? base + bases : bases;
    String own = anchored ? base : otherBase;
    boolean longer = like.ref().length() == like.alt().length();
    String rest = longer ? otherBases : otherBases + "CA";
    return new Alleles(ref, like.alt().length() == 1 ? own : anchored ? own + rest : rest);
  }

  private CodingHgvs coding(CodingHgvs like, SmallChange change) {
    String place = "c." + number;
    String second = "_" + (Integer.parseInt(number) + 1);
    String written =
        switch (change.kind().orElse(SmallChange.Kind.MNV)) {
          case SNV -> place + "+1G>T";
          case INSERTION -> place + second + "insACGT";
          case DELETION -> place + "del";
          case DUPLICATION -> place + "dup";
          case MNV, DELINS -> place + second + "delinsTTG";
        };
    return new CodingHgvs(
        like.accession().map(accession -> Taken.bank(accession) + "000" + number + ".7"), written);
  }

  private ProteinHgvs protein(ProteinHgvs like) {
    Optional<String> accession = like.accession().map(each -> "PROTEIN" + number + ".4");
    String change = "p.(Leu" + number + "Arg)";
    ProteinHgvs canonical = new ProteinHgvs(accession, change, "");
    boolean same = like.printed().equals(like.canonical());
    return new ProteinHgvs(
        accession, change, same ? canonical.canonical() : "p.L" + number + "R-printed");
  }

  private List<Concept> concepts(String what, List<Concept> like) {
    List<Concept> concepts = new ArrayList<>();
    for (Concept concept : like) {
      String word = what + concepts.size() + "x" + number;
      List<Coding> codings =
          concept.codings().stream()
              .map(
                  coding ->
                      new Coding(
                          coding.system(),
                          "code" + word,
                          coding.display().map(each -> "display" + word)))
              .toList();
      concepts.add(new Concept(codings, concept.text().map(each -> "text" + word)));
    }
    return concepts;
  }

  private VariantCall call(VariantCall like) {
    Optional<ReadDepth> total =
        like.reads().total().map(each -> new ReadDepth(Integer.parseInt("19" + number)));
    Optional<ReadDepth> alternate =
        like.reads().alternate().map(each -> new ReadDepth(Integer.parseInt("18" + number)));
    Optional<Fraction> share =
        like.alleleFraction().map(each -> new Fraction(new BigDecimal("0.21" + number)));
    return new VariantCall(
        share,
        new ReadCounts(total, alternate),
        like.allelicState(),
        like.filters(),
        concepts("known", like.identifiers()));
  }
}
