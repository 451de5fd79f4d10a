package io.github.dynactin.reader.vcf;

/** The keys of INFO that are read; all others are counted as not taken. */
enum InfoKey {
  ANN,
  CSQ,
  END,
  SVTYPE,
  SVLEN,
  CIPOS,
  CIEND,
  MATEID,
  PARID,
  EVENT,
  EVENTTYPE,
  STRANDS,
  CT,
  CHR2,
  POS2,
  SVINSSEQ,
  SOMATIC,
  SS,
  NT,
  AC,
  AN,
  NS,
  CN,

  FOLD_CHANGE,
  TCN_EM,
  LCN_EM,
  GENE_NAME,
  GENEA,
  GENEB,
  PRECISE,
  IMPRECISE,
  PE,
  SR;

  /** The number that {@link KeyNames} gives it: keys are told to it in this order. */
  @SuppressWarnings("EnumOrdinal")
  int number() {
    return ordinal();
  }
}
