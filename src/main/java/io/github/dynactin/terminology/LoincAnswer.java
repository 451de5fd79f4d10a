package io.github.dynactin.terminology;

/**
 * LOINC answers that the mappers write: LL1971-2 (present or absent), LL2938-0 (chromosome),
 * LL1040-6 (assembly), LL5323-2 (coordinate system), LL381-5 (allelic state), LL4034-6
 * (significance) and the value set of therapeutic implications as Genomics Reporting 3.0.0 binds
 * them; source class, positive and negative as the examples of that guide and of mCODE 4.0.0 use
 * them.
 */
public enum LoincAnswer implements Code {
  PRESENT("LA9633-4", "Present"),
  ABSENT("LA9634-2", "Absent"),
  NO_CALL("LA18198-4", "No call"),
  INDETERMINATE("LA11884-6", "Indeterminate"),
  GERMLINE("LA6683-2", "Germline"),
  SOMATIC("LA6684-0", "Somatic"),
  RESPONSIVE("LA6677-4", "Responsive"),
  PRESUMED_RESPONSIVE("LA9661-5", "Presumed responsive"),
  RESISTANT("LA6676-6", "Resistant"),
  PRESUMED_RESISTANT("LA9660-7", "Presumed resistant"),
  PRESUMED_NON_RESPONSIVE("LA9662-3", "Presumed non-responsive"),
  HETEROZYGOUS("LA6706-1", "Heterozygous"),
  HOMOZYGOUS("LA6705-3", "Homozygous"),
  HEMIZYGOUS("LA6707-9", "Hemizygous"),
  HETEROPLASMIC("LA6703-8", "Heteroplasmic"),
  HOMOPLASMIC("LA6704-6", "Homoplasmic"),
  GRCH37("LA14029-5", "GRCh37"),
  GRCH38("LA26806-2", "GRCh38"),
  ZERO_BASED("LA30100-4", "0-based interval counting"),
  ONE_BASED("LA30102-0", "1-based character counting"),
  CHROMOSOME_1("LA21254-0", "Chromosome 1"),
  CHROMOSOME_2("LA21255-7", "Chromosome 2"),
  CHROMOSOME_3("LA21256-5", "Chromosome 3"),
  CHROMOSOME_4("LA21257-3", "Chromosome 4"),
  CHROMOSOME_5("LA21258-1", "Chromosome 5"),
  CHROMOSOME_6("LA21259-9", "Chromosome 6"),
  CHROMOSOME_7("LA21260-7", "Chromosome 7"),
  CHROMOSOME_8("LA21261-5", "Chromosome 8"),
  CHROMOSOME_9("LA21262-3", "Chromosome 9"),
  CHROMOSOME_10("LA21263-1", "Chromosome 10"),
  CHROMOSOME_11("LA21264-9", "Chromosome 11"),
  CHROMOSOME_12("LA21265-6", "Chromosome 12"),
  CHROMOSOME_13("LA21266-4", "Chromosome 13"),
  CHROMOSOME_14("LA21267-2", "Chromosome 14"),
  CHROMOSOME_15("LA21268-0", "Chromosome 15"),
  CHROMOSOME_16("LA21269-8", "Chromosome 16"),
  CHROMOSOME_17("LA21270-6", "Chromosome 17"),
  CHROMOSOME_18("LA21271-4", "Chromosome 18"),
  CHROMOSOME_19("LA21272-2", "Chromosome 19"),
  CHROMOSOME_20("LA21273-0", "Chromosome 20"),
  CHROMOSOME_21("LA21274-8", "Chromosome 21"),
  CHROMOSOME_22("LA21275-5", "Chromosome 22"),
  CHROMOSOME_X("LA21276-3", "Chromosome X"),
  CHROMOSOME_Y("LA21277-1", "Chromosome Y"),
  MICROSATELLITES_STABLE("LA14122-8", "Stable"),
  MICROSATELLITES_HIGH("LA26203-2", "MSI-H"),
  PATHOGENIC("LA6668-3", "Pathogenic"),
  LIKELY_PATHOGENIC("LA26332-9", "Likely pathogenic"),
  UNCERTAIN_SIGNIFICANCE("LA26333-7", "Uncertain significance"),
  BENIGN("LA6675-8", "Benign"),
  POSITIVE("LA6576-8", "Positive"),
  NEGATIVE("LA6577-6", "Negative");

  private final String code;
  private final String display;

  LoincAnswer(String code, String display) {
    this.code = code;
    this.display = display;
  }

  @Override
  public CodeSystem system() {
    return CodeSystem.LOINC;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }
}
