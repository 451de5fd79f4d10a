package io.github.dynactin.trust;

import java.util.ArrayList;
import java.util.List;

/** Writes small case files, cut down from the examples: three shapes, each in eight variants. */
final class CaseText {
  static final int VARIANTS = 8;

  /** Is part of each free text and of each patient's id, and must never be printed. */
  static final String CANARY = "KANARIE";

  private CaseText() {}

  /** Returns the id of a case. */
  static String id(int number) {
    return "trust-" + number;
  }

  /** Returns a case; bits of the variant change a value, add a finding, leave out a therapy. */
  static String of(int number, int variant) {
    boolean changed = (variant & 1) != 0;
    boolean more = (variant & 2) != 0;
    boolean less = (variant & 4) != 0;
    List<String> parts = new ArrayList<>();
    parts.add("\"dynactinCase\":1,\"id\":\"" + id(number) + "\"");
    parts.add("\"subject\":{\"id\":\"" + CANARY + "-p" + number + "\",\"sex\":\"FEMALE\"}");
    parts.add(
        "\"diseases\":[{\"id\":\"cancer\",\"kind\":\"PRIMARY\",\"term\":\"gastric cancer "
            + CANARY
            + "\",\"certainty\":\"CONFIRMED\"}]");
    switch (number % 3) {
      case 0 -> fusion(parts, changed, more);
      case 1 -> measurements(parts, changed, more);
      default -> variants(parts, changed, more);
    }
    if (!less) {
      parts.add(
          "\"medicalActions\":[{\"id\":\"drug\",\"type\":\"SYSTEMIC_THERAPY\",\"status\":\""
              + (changed ? "COMPLETED" : "ONGOING")
              + "\",\"agents\":[{\"agent\":\"crizotinib\"}],\"treatmentTarget\":\"cancer\","
              + "\"note\":\"note "
              + CANARY
              + "\"}]");
    }
    return "{" + String.join(",", parts) + "}";
  }

  private static void fusion(List<String> parts, boolean changed, boolean more) {
    parts.add("\"assays\":[{\"id\":\"panel\",\"method\":\"sequencing\"}]");
    String gene =
        changed ? "\"HGNC:2711\",\"symbol\":\"DCTN1\"" : "\"HGNC:9759\",\"symbol\":\"RAB10\"";
    String fusion =
        "{\"id\":\"fusion\",\"type\":\"GENE_FUSION\",\"assay\":\"panel\",\"result\":\"PRESENT\","
            + "\"fivePrime\":{\"gene\":{\"id\":"
            + gene
            + "}},\"threePrime\":{\"gene\":{\"id\":\"HGNC:427\",\"symbol\":\"ALK\"}}}";
    parts.add("\"findings\":[" + fusion + (more ? "," + small("p.E1724*") : "") + "]");
  }

  private static void measurements(List<String> parts, boolean changed, boolean more) {
    String marker =
        "{\"id\":\"cea%s\",\"type\":\"LABORATORY\",\"assay\":{\"id\":\"LOINC:2039-6\","
            + "\"text\":\"CEA\"},\"value\":{\"quantity\":{\"value\":%s,\"unit\":\"ng/mL\","
            + "\"ucum\":\"ng/mL\"}},\"timeObserved\":\"2022-08\",\"note\":\"%s\"}";
    String first = String.format(marker, "1", changed ? "323.26" : "12.5", CANARY);
    String second = String.format(marker, "2", "7", CANARY);
    parts.add("\"measurements\":[" + first + (more ? "," + second : "") + "]");
  }

  private static void variants(List<String> parts, boolean changed, boolean more) {
    parts.add(
        "\"assays\":[{\"id\":\"panel\",\"method\":\"sequencing\",\"conclusion\":\"conclusion "
            + CANARY
            + (changed ? " corrected" : "")
            + "\"}]");
    String second =
        "{\"id\":\"cdk6\",\"type\":\"COPY_NUMBER_ALTERATION\",\"assay\":\"panel\","
            + "\"result\":\"PRESENT\",\"gene\":{\"id\":\"HGNC:1777\",\"symbol\":\"CDK6\"},"
            + "\"change\":\"AMPLIFICATION\"}";
    parts.add(
        "\"findings\":["
            + small(changed ? "p.E1724*" : "p.E1725*")
            + (more ? "," + second : "")
            + "]");
  }

  private static String small(String change) {
    return "{\"id\":\"atm\",\"type\":\"SMALL_VARIANT\",\"assay\":\"panel\",\"result\":\"PRESENT\","
        + "\"gene\":{\"id\":\"HGNC:795\",\"symbol\":\"ATM\"},\"proteinHgvs\":\""
        + change
        + "\"}";
  }
}
