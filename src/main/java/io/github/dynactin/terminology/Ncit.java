package io.github.dynactin.terminology;

/**
 * NCI Thesaurus codes that Genomics Reporting 3.0.0 names, and that the mappers themselves write.
 */
public enum Ncit implements Code {
  HOMOLOGOUS_RECOMBINATION_DEFICIENCY("C120465", "Homologous Recombination Repair Deficiency");

  private final String code;
  private final String display;

  Ncit(String code, String display) {
    this.code = code;
    this.display = display;
  }

  @Override
  public CodeSystem system() {
    return CodeSystem.NCIT;
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
