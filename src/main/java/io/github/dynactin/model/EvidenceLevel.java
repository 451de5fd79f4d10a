package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

/**
 * How well a statement is founded, as somebody graded it.
 *
 * @param scale the system of grades
 * @param level the grade as stated: {@code Tier I - Level A}, {@code I-B}, {@code 1}
 */
public record EvidenceLevel(Scale scale, String level) {
  public EvidenceLevel {
    requireNonNull(scale, "scale");
    requireNonNull(level, "level");
  }

  /** Both in words: {@code AMP/ASCO/CAP Tier I - Level A}. */
  public String label() {
    return scale == Scale.OTHER ? level : scale.label() + " " + level;
  }

  /** Systems of grades; none has a code system that could be verified. */
  public enum Scale {
    AMP_ASCO_CAP("AMP/ASCO/CAP"),
    ESCAT("ESCAT"),
    ONCOKB("OncoKB"),
    CIVIC("CIViC"),
    CLINGEN_CGC_VICC("ClinGen/CGC/VICC"),
    OTHER("other");

    private final String label;

    Scale(String label) {
      this.label = label;
    }

    /** As it is written. */
    public String label() {
      return label;
    }
  }
}
