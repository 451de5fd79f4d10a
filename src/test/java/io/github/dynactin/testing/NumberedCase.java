package io.github.dynactin.testing;

/**
 * Small cases that differ in everything a cache could use as a key: ids, dates, texts, codes and
 * code systems. For tests of memory.
 */
public final class NumberedCase {
  private static final int DAYS = 28;
  private static final int ICD_CODES = 10;

  private NumberedCase() {}

  /** Returns a case with a patient and a diagnosis: three resources. */
  public static String small(int number) {
    return head(number) + "}";
  }

  /** Returns a case with a laboratory value, whose code system no other case uses, and a fusion. */
  public static String varied(int number) {
    return head(number)
        + """
        ,
          "assays": [{"id": "panel", "method": "panel, version %1$d"}],
          "measurements": [
            {
              "id": "marker", "type": "LABORATORY",
              "assay": {
                "codings": [{"system": "https://laboratory-%1$d.test/codes", "code": "m%1$d"}],
                "text": "marker %1$d"
              },
              "value": {"quantity": {"value": %1$d.5, "unit": "U/mL", "ucum": "U/mL"}}
            }
          ],
          "findings": [
            {
              "id": "fusion", "type": "GENE_FUSION", "assay": "panel", "result": "PRESENT",
              "fivePrime": {"gene": {"symbol": "GENE%1$d"}},
              "threePrime": {"gene": {"id": "HGNC:427", "symbol": "ALK"}},
              "printed": "GENE%1$d::ALK"
            }
          ]
        }
        """
            .formatted(number);
  }

  private static String head(int number) {
    return """
        {
          "dynactinCase": 1, "id": "case-%1$d",
          "subject": {"id": "patient-%1$d", "sex": "FEMALE"},
          "diseases": [
            {
              "id": "cancer", "kind": "PRIMARY", "certainty": "CONFIRMED",
              "term": {"id": "ICD10CM:C16.%2$d", "text": "gastric cancer, note %1$d"},
              "onset": "2025-01-%3$02d"
            }
          ]
        """
        .formatted(number, number % ICD_CODES, 1 + number % DAYS);
  }
}
