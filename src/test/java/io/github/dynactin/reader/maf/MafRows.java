package io.github.dynactin.reader.maf;

import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.testing.Gathered;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of a MAF file to change one cell of. */
final class MafRows {
  private MafRows() {}

  static Map<String, String> place(
      Map<String, String> row, String chromosome, int start, int end, String ref, String alt) {
    row.put("Chromosome", chromosome);
    row.put("Start_Position", "" + start);
    row.put("End_Position", "" + end);
    row.put("Reference_Allele", ref);
    row.put("Tumor_Seq_Allele1", ref);
    row.put("Tumor_Seq_Allele2", alt);
    row.put("Variant_Type", "");
    row.put("HGVSc", "");
    return row;
  }

  static Map<String, String> kras() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("Hugo_Symbol", "KRAS");
    row.put("Entrez_Gene_Id", "3845");
    row.put("NCBI_Build", "GRCh38");
    row.put("Chromosome", "chr12");
    row.put("Start_Position", "25245350");
    row.put("End_Position", "25245350");
    row.put("Variant_Classification", "Missense_Mutation");
    row.put("Variant_Type", "SNP");
    row.put("Reference_Allele", "C");
    row.put("Tumor_Seq_Allele1", "C");
    row.put("Tumor_Seq_Allele2", "T");
    row.put("dbSNP_RS", "rs121913529");
    row.put("Tumor_Sample_Barcode", "S");
    row.put("Validation_Status", "");
    row.put("Mutation_Status", "Somatic");
    row.put("HGVSc", "c.35G>A");
    row.put("HGVSp", "ENSP00000308495.3:p.Gly12Asp");
    row.put("HGVSp_Short", "p.G12D");
    row.put("Transcript_ID", "ENST00000311936");
    row.put("t_depth", "100");
    row.put("t_ref_count", "100");
    row.put("t_alt_count", "0");
    row.put("Mr Miller's column", "x");
    row.put("FILTER", "PASS");
    return row;
  }

  static Gathered read(FindingSettings settings, Map<?, ?>... rows) throws InputRefusedException {
    String[] lines = new String[rows.length + 2];
    lines[0] = "#version 2.4";
    lines[1] = String.join("\t", kras().keySet());
    for (int i = 0; i < rows.length; i++) {
      lines[i + 2] = String.join("\t", rows[i].values().stream().map(String::valueOf).toList());
    }
    return Gathered.of(new MafReader(), settings, lines);
  }
}
