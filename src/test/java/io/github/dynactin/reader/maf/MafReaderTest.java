package io.github.dynactin.reader.maf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.model.FindingContext.SourceClass;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.SmallChange.Kind;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.VariantCall;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.testing.Gathered;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MafReaderTest {
  private static final FindingSettings SETTINGS = FindingSettings.of("a");

  @Test
  void aRowBecomesAVariantWithAllThatItSays() throws InputRefusedException {
    Gathered read = MafRows.read(SETTINGS, MafRows.kras());
    SmallVariant variant = (SmallVariant) read.findings().get(0);
    assertThat(variant.label()).isEqualTo("KRAS p.G12D");
    assertThat(variant.changeKey()).isEqualTo("small/KRAS/NC_000012.12:25245350:C>T");
    assertThat(variant.change().hgvs().coding().orElseThrow().toString())
        .isEqualTo("ENST00000311936:c.35G>A");
    assertThat(variant.change().hgvs().protein().orElseThrow().canonical())
        .isEqualTo("ENSP00000308495.3:p.(Gly12Asp)");
    assertThat(variant.change().kind()).contains(Kind.SNV);
    assertThat(variant.consequences().toString())
        .isEqualTo("[Concept[codings=[], text=Optional[Missense_Mutation]]]");
    assertThat(variant.context().sourceClass()).contains(SourceClass.SOMATIC);
    VariantCall call = variant.call();
    assertThat(call.reads().total().orElseThrow().reads()).isEqualTo(100);
    assertThat(call.reads().alternate().orElseThrow().reads()).isZero();
    assertThat(call.alleleFraction()).isEmpty();
    assertThat(call.filters()).containsExactly("PASS");
    assertThat(call.identifiers().get(0).codings().get(0).code()).isEqualTo("rs121913529");
    assertThat(read.issues()).isEmpty();
    assertThat(read.read().assembly()).contains(GenomeAssembly.GRCH38);
    assertThat(read.read().loss().notTaken())
        .containsOnly(
            Map.entry("Entrez_Gene_Id", 1L),
            Map.entry("t_ref_count", 1L),
            Map.entry("column 23", 1L));
  }

  @Test
  void whatIsNotStatedStaysUnknown() throws InputRefusedException {
    Map<String, String> row = MafRows.kras();
    row.put("t_depth", "");
    row.put("t_alt_count", ".");
    row.put("FILTER", "");
    row.put("dbSNP_RS", "novel");
    row.put("Mutation_Status", "");
    row.put("HGVSc", "");
    SmallVariant variant = (SmallVariant) MafRows.read(SETTINGS, row).findings().get(0);
    assertThat(variant.call()).isEqualTo(VariantCall.NOT_STATED);
    assertThat(variant.context().sourceClass()).isEmpty();
    assertThat(variant.change().hgvs().coding()).isEmpty();
    SmallVariant germline =
        (SmallVariant)
            MafRows.read(SETTINGS.withSourceClass(SourceClass.GERMLINE), row).findings().get(0);
    assertThat(germline.context().sourceClass()).contains(SourceClass.GERMLINE);
  }

  @Test
  void anInsertionOrDeletionGetsNoBaseThatTheRowDoesntState() throws InputRefusedException {
    Map<String, String> deletion =
        MafRows.place(MafRows.kras(), "7", 55174772, 55174774, "GGA", "-");
    Map<String, String> insertion =
        MafRows.place(MafRows.kras(), "7", 55181312, 55181313, "-", "ACG");
    insertion.put("Tumor_Seq_Allele1", "-");
    for (Map<String, String> row : List.of(deletion, insertion)) {
      row.put("HGVSc", "");
      row.put("HGVSp", "");
      row.put("HGVSp_Short", "");
    }
    deletion.put("Variant_Type", "DEL");
    insertion.put("Variant_Type", "INS");
    Gathered read = MafRows.read(SETTINGS, deletion, insertion);
    assertThat(read.issues()).isEmpty();
    assertThat(read.labels())
        .containsExactly(
            "KRAS deletion of GGA at chr7:55174772-55174774 (GRCh38)",
            "KRAS insertion of ACG at chr7:55181312-55181313 (GRCh38)");
    assertThat(read.findings())
        .allSatisfy(
            each ->
                assertThat(((SmallVariant) each).change().genomic().orElseThrow().alleles())
                    .isEmpty());
    assertThat(read.findings())
        .extracting(each -> ((SmallVariant) each).change().kind().orElseThrow())
        .containsExactly(Kind.DELETION, Kind.INSERTION);
  }

  @Test
  void hgvsSaysWhichKindItIsIfTheAllelesSayAnother() throws InputRefusedException {
    Map<String, String> row = MafRows.place(MafRows.kras(), "7", 55174772, 55174774, "GGA", "-");
    row.put("HGVSc", "c.10_12delinsT");
    Gathered read = MafRows.read(SETTINGS, row);
    assertThat(((SmallVariant) read.findings().get(0)).change().kind()).contains(Kind.DELINS);
    assertThat(read.issues())
        .containsExactly(
            "RECORD_READ_IN_PART line 3: the kind of change: HGVSc says another than the alleles; it"
                + " was left out");
    row.put("HGVSc", "c.10_12del");
    assertThat(MafRows.read(SETTINGS, row).issues()).isEmpty();
  }

  @Test
  void lossOfHeterozygosityIsNeitherSomaticNorGermline() throws InputRefusedException {
    Map<String, String> row = MafRows.kras();
    row.put("Mutation_Status", "LOH");
    Gathered read = MafRows.read(SETTINGS.withSourceClass(SourceClass.SOMATIC), row);
    assertThat(read.findings().get(0).context().sourceClass()).isEmpty();
    assertThat(read.read().loss().notTaken()).containsEntry("Mutation_Status", 1L);
  }

  @Test
  void aNotationThatIsNoHgvsSurvivesAsAName() throws InputRefusedException {
    Map<String, String> row = MafRows.kras();
    row.put("HGVSp", "");
    row.put("HGVSp_Short", "p.X125_splice");
    SmallVariant variant = (SmallVariant) MafRows.read(SETTINGS, row).findings().get(0);
    assertThat(variant.change().name()).contains("p.X125_splice");
  }

  @Test
  void cbioportalsFewColumnsAreEnough() throws InputRefusedException {
    Gathered read =
        Gathered.of(
            new MafReader(),
            SETTINGS,
            "Hugo_Symbol\tTumor_Sample_Barcode\tVariant_Classification\tHGVSp_Short",
            "ATM\tS\tNonsense_Mutation\tp.E1724*",
            "Unknown\tS\tMissense_Mutation\tp.A1B");
    assertThat(read.labels()).containsExactly("ATM p.E1724*");
    assertThat(read.issues())
        .containsExactly(
            "RECORD_SET_ASIDE line 3: a small variant needs its gene, unless its place on the genome"
                + " is stated; it was left out");
  }
}
