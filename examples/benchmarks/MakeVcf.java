import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes a VCF of as many records as are asked for, packed, the same bytes each time: {@code java
 * MakeVcf.java 5000000 genome.vcf.gz}. Each record has a genotype, AD, DP and AF, and an annotation
 * as VEP writes it. Of ten records, two lie between genes, six in introns (with HGVSc) and two in
 * exons (with HGVSc and HGVSp): more annotation than a real genome has, where half lies between genes.
 */
public final class MakeVcf {
  /** Chromosomes of GRCh38, as long as they are. */
  private static final int[] LENGTHS = {
    248956422, 242193529, 198295559, 190214555, 181538259, 170805979, 159345973, 145138636,
    138394717, 133797422, 135086622, 133275309, 114364328, 107043718, 101991189, 90338345,
    83257441, 80373285, 58617616, 64444167, 46709983, 50818468, 156040895
  };

  private static final String[] GENES = {
    "EGFR", "KRAS", "TP53", "ALK", "BRAF", "PIK3CA", "MET", "ERBB2", "RET", "ROS1", "NTRK1", "CDH1"
  };

  private static final String[] FROM = {"Ala", "Arg", "Asn", "Asp", "Cys", "Gln", "Glu", "Gly"};
  private static final String[] TO = {"Val", "Leu", "Ile", "Pro", "Phe", "Trp", "Met", "Ser"};

  private static final String HEADER =
      """
      ##fileformat=VCFv4.2
      ##reference=GRCh38
      ##FILTER=<ID=PASS,Description="All filters passed">
      ##INFO=<ID=CSQ,Number=.,Type=String,Description="Consequence annotations from Ensembl VEP. Format: Allele|Consequence|IMPACT|SYMBOL|Gene|Feature_type|Feature|BIOTYPE|EXON|INTRON|HGVSc|HGVSp|STRAND|PICK|SYMBOL_SOURCE|HGNC_ID|gnomAD_AF">
      ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
      ##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Reads of each allele">
      ##FORMAT=<ID=DP,Number=1,Type=Integer,Description="Reads">
      ##FORMAT=<ID=AF,Number=A,Type=Float,Description="Share of reads">
      #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO	FORMAT	SAMPLE
      """;

  private final StringBuilder line = new StringBuilder(512);
  private long state = 20251117;

  private MakeVcf() {}

  /** Makes the file. */
  public static void main(String[] args) throws IOException {
    try (OutputStream plain = Files.newOutputStream(Path.of(args[1]));
        OutputStream out =
            new BufferedOutputStream(
                new GZIPOutputStream(plain, 1 << 16) {
                  {
                    def.setLevel(Deflater.BEST_SPEED);
                  }
                },
                1 << 16)) {
      new MakeVcf().write(Integer.parseInt(args[0]), out);
    }
  }

  private void write(int records, OutputStream out) throws IOException {
    out.write(HEADER.getBytes(US_ASCII));
    long genome = 0;
    for (int length : LENGTHS) {
      genome += length;
    }
    int step = (int) Math.max(2, genome / (records + records / 20 + 1L)); // the end stays free
    int written = 0;
    for (int chromosome = 0; chromosome < LENGTHS.length && written < records; chromosome++) {
      int position = 10_000;
      while (position + step < LENGTHS[chromosome] && written < records) {
        position += 1 + next(2 * step - 2);
        record(chromosome + 1, Math.min(position, LENGTHS[chromosome]), written++);
        out.write(line.toString().getBytes(US_ASCII));
      }
    }
    if (written < records) {
      throw new IOException("only " + written + " records have room on the genome");
    }
  }

  private int next(int bound) {
    state = state * 6364136223846793005L + 1442695040888963407L;
    return (int) Long.remainderUnsigned(state >>> 17, bound);
  }

  private void record(int chromosome, int position, int number) {
    String name = chromosome == 23 ? "X" : Integer.toString(chromosome);
    char ref = "ACGT".charAt(next(4));
    char alt = "ACGT".charAt(("ACGT".indexOf(ref) + 1 + next(3)) % 4);
    String allele = next(12) == 0 ? "" + ref + alt : "" + alt;
    int depth = 20 + next(60);
    boolean both = next(3) == 0;
    int reads = both ? depth : depth / 2 + next(4);
    line.setLength(0);
    line.append("chr").append(name).append('\t').append(position).append('\t');
    line.append(next(10) < 8 ? "rs" + (1000 + number) : ".").append('\t');
    line.append(ref).append('\t').append(allele).append("\t60\tPASS\tCSQ=");
    annotation(allele.length() > 1 ? allele.substring(1) : allele, ref, next(10));
    line.append("\tGT:AD:DP:AF\t").append(both ? "1/1" : "0/1").append(':');
    line.append(depth - reads).append(',').append(reads).append(':').append(depth).append(':');
    line.append(both ? "1.000" : "0." + (400 + next(200))).append('\n');
  }

  private void annotation(String allele, char ref, int kind) {
    int gene = next(GENES.length);
    int base = 100 + next(3000);
    boolean exon = kind >= 8;
    line.append(allele).append('|');
    if (kind < 2) {
      line.append("intergenic_variant|MODIFIER|||||||||||1|||0.0").append(next(999));
      return;
    }
    line.append(exon ? "missense_variant|MODERATE|" : "intron_variant|MODIFIER|");
    line.append(GENES[gene]).append("|ENSG0000014").append(1000 + gene).append("|Transcript|ENST00000");
    line.append(300000 + gene).append(".5|protein_coding|").append(exon ? "7/20||" : "|6/19|");
    line.append("ENST00000").append(300000 + gene).append(".5:c.").append(base);
    line.append(exon ? "" : "+" + (10 + next(90))).append(ref).append('>').append(ref == 'A' ? 'G' : 'A');
    line.append('|');
    if (exon) {
      line.append("ENSP00000").append(200000 + gene).append(".3:p.").append(FROM[next(8)]);
      line.append(base / 3).append(TO[next(8)]);
    }
    line.append("|1|1|HGNC|HGNC:").append(3000 + gene).append("|0.0").append(next(999));
  }
}
