package io.github.dynactin.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * The chromosomes, each with its sequence in the two assemblies, GRCh37.p13 (GCF_000001405.25) and
 * GRCh38.p14 (GCF_000001405.40): accessions as several public tables agree on, lengths as in the
 * headers of VCF files that count on them.
 */
public enum Chromosome {
  CHR1("1", "NC_000001.10", 249_250_621, "NC_000001.11", 248_956_422),
  CHR2("2", "NC_000002.11", 243_199_373, "NC_000002.12", 242_193_529),
  CHR3("3", "NC_000003.11", 198_022_430, "NC_000003.12", 198_295_559),
  CHR4("4", "NC_000004.11", 191_154_276, "NC_000004.12", 190_214_555),
  CHR5("5", "NC_000005.9", 180_915_260, "NC_000005.10", 181_538_259),
  CHR6("6", "NC_000006.11", 171_115_067, "NC_000006.12", 170_805_979),
  CHR7("7", "NC_000007.13", 159_138_663, "NC_000007.14", 159_345_973),
  CHR8("8", "NC_000008.10", 146_364_022, "NC_000008.11", 145_138_636),
  CHR9("9", "NC_000009.11", 141_213_431, "NC_000009.12", 138_394_717),
  CHR10("10", "NC_000010.10", 135_534_747, "NC_000010.11", 133_797_422),
  CHR11("11", "NC_000011.9", 135_006_516, "NC_000011.10", 135_086_622),
  CHR12("12", "NC_000012.11", 133_851_895, "NC_000012.12", 133_275_309),
  CHR13("13", "NC_000013.10", 115_169_878, "NC_000013.11", 114_364_328),
  CHR14("14", "NC_000014.8", 107_349_540, "NC_000014.9", 107_043_718),
  CHR15("15", "NC_000015.9", 102_531_392, "NC_000015.10", 101_991_189),
  CHR16("16", "NC_000016.9", 90_354_753, "NC_000016.10", 90_338_345),
  CHR17("17", "NC_000017.10", 81_195_210, "NC_000017.11", 83_257_441),
  CHR18("18", "NC_000018.9", 78_077_248, "NC_000018.10", 80_373_285),
  CHR19("19", "NC_000019.9", 59_128_983, "NC_000019.10", 58_617_616),
  CHR20("20", "NC_000020.10", 63_025_520, "NC_000020.11", 64_444_167),
  CHR21("21", "NC_000021.8", 48_129_895, "NC_000021.9", 46_709_983),
  CHR22("22", "NC_000022.10", 51_304_566, "NC_000022.11", 50_818_468),
  X("X", "NC_000023.10", 155_270_560, "NC_000023.11", 156_040_895),
  Y("Y", "NC_000024.9", 59_373_566, "NC_000024.10", 57_227_415),
  MT("MT", "NC_012920.1", 16_569, "NC_012920.1", 16_569);

  private final String label;
  private final String accession37;
  private final int length37;
  private final String accession38;
  private final int length38;

  Chromosome(String label, String accession37, int length37, String accession38, int length38) {
    this.label = label;
    this.accession37 = accession37;
    this.length37 = length37;
    this.accession38 = accession38;
    this.length38 = length38;
  }

  /** Without a prefix: {@code 7}, {@code X}, {@code MT}. */
  public String label() {
    return label;
  }

  String accession(GenomeAssembly assembly) {
    return assembly == GenomeAssembly.GRCH37 ? accession37 : accession38;
  }

  int length(GenomeAssembly assembly) {
    return assembly == GenomeAssembly.GRCH37 ? length37 : length38;
  }

  /** The chromosome of this name, with or without {@code chr}; {@code M} is {@code MT}. */
  public static Optional<Chromosome> named(String name) {
    String bare = name.startsWith("chr") ? name.substring(3) : name;
    return Arrays.stream(values())
        .filter(each -> each.label.equals(bare) || (each == MT && bare.equals("M")))
        .findFirst();
  }
}
