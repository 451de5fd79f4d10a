package io.github.dynactin.reader.vcf;

/** The keys of FORMAT that are read; all others are counted as not taken. */
enum FormatKey {
  GT,
  FT,
  GQ,
  DP,
  AD,
  RD,
  AF,
  VAF,
  FREQ,
  AO,
  VD,
  NR,
  NV,
  AU,
  CU,
  GU,
  TU,
  TIR,
  SS,
  CN,
  TCN,
  MCN;

  /** The number that {@link KeyNames} gives it: keys are told to it in this order. */
  @SuppressWarnings("EnumOrdinal")
  int number() {
    return ordinal();
  }
}
