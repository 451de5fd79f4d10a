package io.github.dynactin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;

/** Files of small variants made by chance: of few shapes each, and of many words. */
final class ChanceVcf {
  private static final String HEADER =
      """
      ##fileformat=VCFv4.2
      ##reference=GRCh38
      ##INFO=<ID=CSQ,Number=.,Type=String,Description="VEP. Format: Allele|Consequence|SYMBOL|HGNC_ID|Feature_type|Feature|HGVSc|HGVSp|PICK|ALLELE_NUM">
      #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS
      """;

  static final int RECORDS = 250;
  private static final String[] CONTIGS = {"1", "7", "X", "MT"};
  private static final String[] CHANGES = {
    "c.%d+1G>T",
    "c.%dA>C",
    "c.-%ddel",
    "c.%d_*17dup",
    "n.%d[12]",
    "c.%d=",
    "c.%dinv",
    "c.%ddelinsAC",
    "c.%d_(900_1000)del",
    "c.*%dG>A",
    "not HGVS %d",
    "",
    "c.%d+1C>T"
  };
  private static final String[] PROTEINS = {
    "p.Leu%dArg",
    "p.(Leu%dArg)",
    "p.L%dR",
    "p.Gln%d*",
    "p.Trp%dfs",
    "p.Gln%d%3D",
    "p.Leu%ddel",
    "",
    "",
    ""
  };
  private static final String[] GENES = {"EGFR|HGNC:3236", "KRAS|HGNC:6407", "C1orf112|", "A>B|"};
  private static final String[] TERMS = {
    "missense_variant", "intron_variant&non_coding", "stop_gained", "gr\u00f6\u00dfer", "a b"
  };
  private static final String[] IDS = {".", "rs%d", "rs%d;COSV%d", "COSM%d", "own%d"};
  private static final String[] TRANSCRIPTS = {
    "NM_005228.%d", "ENST00000275493.%d", "", "LRG_%dt1"
  };
  private static final String[] FILTERS = {"PASS", ".", "low;clustered", "q\"10"};
  private static final String[] GENOTYPES = {"0/1", "1/1", "1", "1/.", "./."};
  private static final String[] SHARES = {"0.%d", ".", "1", "0", "1e-9", "0.00000%d", "0.%d00"};
  private static final String[] ANNOTATED = {"yes", "yes", "yes", "no"};
  private static final List<String[]> ALL =
      List.of(
          CONTIGS,
          CHANGES,
          PROTEINS,
          GENES,
          TERMS,
          IDS,
          TRANSCRIPTS,
          FILTERS,
          GENOTYPES,
          SHARES,
          ANNOTATED);

  private final Random random;
  private final IdentityHashMap<String[], String[]> few;

  private ChanceVcf(Random random, IdentityHashMap<String[], String[]> few) {
    this.random = random;
    this.few = few;
  }

  /** The text of a file, with some of the possible words, so that shapes come again. */
  static String made(Random random) {
    StringBuilder text = new StringBuilder(HEADER);
    IdentityHashMap<String[], String[]> few = new IdentityHashMap<>();
    for (String[] all : ALL) {
      List<String> mixed = new ArrayList<>(List.of(all));
      Collections.shuffle(mixed, random);
      few.put(all, mixed.subList(0, random.nextInt(3) == 0 ? 2 : 1).toArray(String[]::new));
    }
    ChanceVcf made = new ChanceVcf(random, few);
    int position = 100;
    for (int i = 0; i < RECORDS; i++) {
      position += 1 + random.nextInt(20);
      text.append(made.record(position)).append('\n');
    }
    return text.toString();
  }

  private String record(int position) {
    String ref = bases();
    String alt = random.nextInt(3) > 0 ? ref.charAt(0) + bases() : bases();
    alt = alt.equals(ref) ? ref + "T" : alt;
    int depth = random.nextInt(90);
    int reads = random.nextInt(depth + 1);
    return String.join(
        "\t",
        one(CONTIGS),
        "" + position,
        one(IDS).replace("%d", "" + (1 + random.nextInt(99_999))),
        ref,
        alt,
        ".",
        one(FILTERS),
        one(ANNOTATED).equals("no") ? "." : "CSQ=" + annotation(),
        "GT:AD:DP:AF",
        "%s:%d,%d:%d:%s"
            .formatted(one(GENOTYPES), depth - reads, reads, depth, one(SHARES).formatted(depth)));
  }

  private String annotation() {
    int number = 1 + random.nextInt(2_000);
    String transcript = one(TRANSCRIPTS).replace("%d", "" + (1 + random.nextInt(9)));
    String coding = one(CHANGES).replace("%d", "" + number);
    boolean told = !coding.isEmpty();
    String protein = one(PROTEINS).replace("%d", "" + number);
    return String.join(
        "|",
        "x",
        one(TERMS),
        one(GENES),
        "Transcript",
        transcript,
        told && !transcript.isEmpty() ? transcript + ":" + coding : coding,
        protein.isEmpty() ? "" : "ENSP00000275493.2:" + protein,
        "1",
        "1");
  }

  private String bases() {
    int length = random.nextInt(4) > 0 ? 1 : 1 + random.nextInt(6);
    StringBuilder bases = new StringBuilder();
    for (int i = 0; i < length; i++) {
      bases.append("ACGT".charAt(random.nextInt(4)));
    }
    return bases.toString();
  }

  private String one(String[] of) {
    String[] left = few.getOrDefault(of, of);
    return left[random.nextInt(left.length)];
  }
}
