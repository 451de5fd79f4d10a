package io.github.dynactin.reader.maf;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.reader.Row;
import io.github.dynactin.reader.Table;
import java.util.Optional;
import java.util.Set;

/**
 * A row of a MAF file, by the names of its columns (Genomic Data Commons, MAF 2.4, and cBioPortal).
 *
 * @param row its cells
 */
record MafRecord(Row row) {
  static final String GENE = "Hugo_Symbol";
  static final String BUILD = "NCBI_Build";
  static final String CHROMOSOME = "Chromosome";
  static final String START = "Start_Position";
  static final String END = "End_Position";

  /** As MAF up to 2.3, and Oncotator after it, spell these two. */
  private static final String START_BEFORE = "Start_position";

  private static final String END_BEFORE = "End_position";
  static final String CLASSIFICATION = "Variant_Classification";
  static final String TYPE = "Variant_Type";
  static final String REFERENCE = "Reference_Allele";
  static final String ALLELE_1 = "Tumor_Seq_Allele1";
  static final String ALLELE_2 = "Tumor_Seq_Allele2";
  static final String DBSNP = "dbSNP_RS";
  static final String SAMPLE = "Tumor_Sample_Barcode";
  static final String VALIDATION = "Validation_Status";
  static final String STATUS = "Mutation_Status";
  static final String CODING = "HGVSc";
  static final String PROTEIN = "HGVSp";
  static final String PROTEIN_SHORT = "HGVSp_Short";
  static final String TRANSCRIPT = "Transcript_ID";
  static final String DEPTH = "t_depth";
  static final String ALT_DEPTH = "t_alt_count";
  static final String FILTER = "FILTER";

  private static final Set<String> READ =
      Set.of(
          GENE,
          BUILD,
          CHROMOSOME,
          START,
          START_BEFORE,
          END,
          END_BEFORE,
          CLASSIFICATION,
          TYPE,
          REFERENCE,
          ALLELE_1,
          ALLELE_2,
          DBSNP,
          SAMPLE,
          VALIDATION,
          STATUS,
          CODING,
          PROTEIN,
          PROTEIN_SHORT,
          TRANSCRIPT,
          DEPTH,
          ALT_DEPTH,
          FILTER);

  private static final Set<String> KNOWN =
      Set.of(
          "Entrez_Gene_Id",
          "Center",
          "Strand",
          "dbSNP_Val_Status",
          "Matched_Norm_Sample_Barcode",
          "Match_Norm_Seq_Allele1",
          "Match_Norm_Seq_Allele2",
          "Tumor_Validation_Allele1",
          "Tumor_Validation_Allele2",
          "Match_Norm_Validation_Allele1",
          "Match_Norm_Validation_Allele2",
          "Verification_Status",
          "Sequencing_Phase",
          "Sequence_Source",
          "Validation_Method",
          "Score",
          "BAM_File",
          "Sequencer",
          "Tumor_Sample_UUID",
          "Matched_Norm_Sample_UUID",
          "Exon_Number",
          "t_ref_count",
          "n_depth",
          "n_ref_count",
          "n_alt_count",
          "all_effects",
          "Allele",
          "Gene",
          "Feature",
          "Feature_type",
          "Consequence",
          "One_Consequence",
          "cDNA_position",
          "CDS_position",
          "Protein_position",
          "Amino_acids",
          "Codons",
          "Existing_variation",
          "SYMBOL",
          "HGNC_ID",
          "BIOTYPE",
          "CANONICAL",
          "ENSP",
          "RefSeq",
          "SIFT",
          "PolyPhen",
          "EXON",
          "INTRON",
          "DOMAINS",
          "IMPACT",
          "VARIANT_CLASS",
          "CLIN_SIG",
          "SOMATIC",
          "COSMIC",
          "HGVSg",
          "hotspot",
          "CONTEXT",
          "GDC_FILTER",
          "callers",
          "case_id");

  static final Table TABLE =
      new Table(
          "#",
          Set.of(GENE, CLASSIFICATION, SAMPLE),
          READ,
          KNOWN,
          Set.of(".", "NA", "[Not Available]", "[Not Applicable]"));

  Origin origin() {
    return row.origin();
  }

  Optional<String> text(String column) {
    return row.value(column);
  }

  /** The first of its bases; refuses as {@link Row#whole} does. */
  Optional<Integer> start() {
    return row.whole(START).or(() -> row.whole(START_BEFORE));
  }

  /** The last of its bases; refuses as {@link Row#whole} does. */
  Optional<Integer> end() {
    return row.whole(END).or(() -> row.whole(END_BEFORE));
  }

  /** True if the column says one of these words, upper and lower case alike. */
  boolean says(String column, String... words) {
    return text(column).filter(text -> isOneOf(text, words)).isPresent();
  }

  private static boolean isOneOf(String text, String... words) {
    for (String word : words) {
      if (word.equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }
}
