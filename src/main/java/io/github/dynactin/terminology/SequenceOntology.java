package io.github.dynactin.terminology;

/** Sequence Ontology terms for the kinds of change that the mappers name. */
public enum SequenceOntology implements Code {
  SNV("SO:0001483", "SNV"),
  MNV("SO:0002007", "MNV"),
  INSERTION("SO:0000667", "insertion"),
  DELETION("SO:0000159", "deletion"),
  DELINS("SO:1000032", "delins"),
  DUPLICATION("SO:1000035", "duplication"),
  TANDEM_DUPLICATION("SO:1000173", "tandem_duplication"),
  INVERSION("SO:1000036", "inversion"),
  TRANSLOCATION("SO:0000199", "translocation"),
  GENE_FUSION("SO:0001565", "gene_fusion"),
  COPY_NUMBER_GAIN("SO:0001742", "copy_number_gain"),
  COPY_NUMBER_LOSS("SO:0001743", "copy_number_loss");

  private final String code;
  private final String display;

  SequenceOntology(String code, String display) {
    this.code = code;
    this.display = display;
  }

  @Override
  public CodeSystem system() {
    return CodeSystem.SEQUENCE_ONTOLOGY;
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
