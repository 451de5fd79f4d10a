package io.github.dynactin.reader;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.Concept;

/**
 * What must be said of a file of findings that stands alone, because it tells of no patient.
 *
 * @param caseId name of the case that it becomes
 * @param patientId name of the patient within the source, a pseudonym
 * @param specimen what was tested
 * @param method how it was tested
 */
public record LoneContext(CaseId caseId, String patientId, Concept specimen, Concept method) {
  /** The only assay of such a case. */
  public static final String ASSAY = "assay";

  /** The only biosample of such a case. */
  public static final String SPECIMEN = "specimen";

  public LoneContext {
    requireNonNull(caseId, "caseId");
    requireNonNull(patientId, "patientId");
    requireNonNull(specimen, "specimen");
    requireNonNull(method, "method");
    if (!patientId.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      throw new IllegalArgumentException(
          "a patient's id has 1 to 64 characters: letters, digits, '.', '_', '-'");
    }
  }
}
