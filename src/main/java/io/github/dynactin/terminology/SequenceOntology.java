package io.github.dynactin.terminology;

/** Sequence Ontology terms for the kinds of change that the mappers name. */
public enum SequenceOntology implements Code {
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
