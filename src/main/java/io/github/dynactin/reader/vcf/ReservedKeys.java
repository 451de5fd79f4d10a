package io.github.dynactin.reader.vcf;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keys that VCF defines itself (VCF 4.3, sections 1.6.1 and 1.6.2); only those whose definition is
 * the same in all versions that have them.
 */
final class ReservedKeys {
  private static final KeyRule FLAG = new KeyRule("0", "Flag", false);
  private static final KeyRule WORD = new KeyRule("1", "String", false);
  private static final KeyRule COUNT = new KeyRule("1", "Integer", true);
  private static final KeyRule COUNT_OF_EACH = new KeyRule("R", "Integer", true);
  private static final KeyRule WHOLE = new KeyRule("1", "Integer", false);
  private static final KeyRule NUMBER = new KeyRule("1", "Float", false);
  private static final KeyRule LIKELIHOODS = new KeyRule("G", "Float", false);

  private static final Map<String, KeyRule> INFO =
      Map.ofEntries(
          Map.entry("AA", WORD),
          Map.entry("AC", new KeyRule("A", "Integer", true)),
          Map.entry("AD", COUNT_OF_EACH),
          Map.entry("ADF", COUNT_OF_EACH),
          Map.entry("ADR", COUNT_OF_EACH),
          Map.entry("AF", new KeyRule("A", "Float", true)),
          Map.entry("AN", COUNT),
          Map.entry("BQ", NUMBER),
          Map.entry("CIGAR", new KeyRule("A", "String", false)),
          Map.entry("DB", FLAG),
          Map.entry("DP", COUNT),
          Map.entry("END", COUNT),
          Map.entry("H2", FLAG),
          Map.entry("H3", FLAG),
          Map.entry("MQ", NUMBER),
          Map.entry("MQ0", COUNT),
          Map.entry("NS", COUNT),
          Map.entry("SOMATIC", FLAG),
          Map.entry("VALIDATED", FLAG),
          Map.entry("1000G", FLAG));

  private static final Map<String, KeyRule> FORMAT =
      Map.ofEntries(
          Map.entry("AD", COUNT_OF_EACH),
          Map.entry("ADF", COUNT_OF_EACH),
          Map.entry("ADR", COUNT_OF_EACH),
          Map.entry("DP", COUNT),
          Map.entry("EC", new KeyRule("A", "Integer", true)),
          Map.entry("FT", WORD),
          Map.entry("GL", LIKELIHOODS),
          Map.entry("GP", LIKELIHOODS),
          Map.entry("GQ", WHOLE),
          Map.entry("GT", WORD),
          Map.entry("HQ", new KeyRule("2", "Integer", false)),
          Map.entry("MQ", WHOLE),
          Map.entry("PL", new KeyRule("G", "Integer", false)),
          Map.entry("PQ", WHOLE),
          Map.entry("PS", WHOLE));

  /** Until 4.2 they were the callers' own, each with its own idea of them. */
  private static final Set<String> SINCE_3 = Set.of("AD", "ADF", "ADR");

  private ReservedKeys() {}

  /**
   * What VCF says of a key.
   *
   * @param column {@code INFO} or {@code FORMAT}
   * @param minorVersion of VCF 4
   */
  static Optional<KeyRule> of(String column, String key, int minorVersion) {
    if (minorVersion < 3 && SINCE_3.contains(key)) {
      return Optional.empty();
    }
    return Optional.ofNullable((column.equals("INFO") ? INFO : FORMAT).get(key));
  }
}
