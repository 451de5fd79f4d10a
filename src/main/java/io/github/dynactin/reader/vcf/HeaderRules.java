package io.github.dynactin.reader.vcf;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Looks whether the lines of a header say what VCF wants them to say (VCF 4.3, section 1.4). What
 * can't be read at all was refused before; what is only wrong is told.
 */
final class HeaderRules {
  private static final Set<String> TYPES =
      Set.of("Integer", "Float", "Flag", "Character", "String");

  /** From 4.4 on values may also be of the alleles that a sample may have, or of its copies. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}|[ARG.]");

  private static final Pattern NEWER_NUMBER = Pattern.compile("\\d{1,9}|[ARG.PM]|L[ARG]");

  private static final Pattern META =
      Pattern.compile(
          "<ID=[^,]*,(?:Type=String,Number=\\.|Number=\\.,Type=String),Values=\\[.*\\]>");

  private static final Set<String> NAMED =
      Set.of("INFO", "FORMAT", "FILTER", "ALT", "contig", "SAMPLE");
  private static final Set<String> DESCRIBED = Set.of("INFO", "FORMAT", "FILTER", "ALT");

  /** Keys that may be shown: one that VCF doesn't know may be anything. */
  private static final Set<String> KNOWN =
      Set.of(
          "INFO",
          "FORMAT",
          "FILTER",
          "ALT",
          "contig",
          "SAMPLE",
          "META",
          "PEDIGREE",
          "pedigreeDB",
          "assembly",
          "reference",
          "source",
          "fileDate",
          "phasing");

  /** Until 4.2 there were no others; the last four are what programs write all the same. */
  private static final Pattern SYMBOL =
      Pattern.compile("(?:DEL|INS|DUP|INV|CNV|BND)(?::.+)?|CN\\d+|NON_REF|\\*|X");

  private final int minorVersion;

  private HeaderRules(int minorVersion) {
    this.minorVersion = minorVersion;
  }

  /** What is wrong, by the number of the line in the file. */
  static Map<Integer, String> faults(VcfHeader header) {
    HeaderRules rules = new HeaderRules(header.minorVersion());
    Map<Integer, String> faults = new TreeMap<>();
    int line = 1; // the version's
    for (MetaLine meta : header.meta()) {
      line++;
      Optional<String> fault = rules.fault(meta);
      if (fault.isPresent()) {
        faults.put(
            line, "##" + (KNOWN.contains(meta.key()) ? meta.key() : "...") + ": " + fault.get());
      }
    }
    return faults;
  }

  private Optional<String> fault(MetaLine meta) {
    String key = meta.key();
    if (meta.value().isBlank() || meta.value().equals("<>")) {
      return Optional.of("there is no value");
    }
    if (key.equals("META")) {
      return when(
          !META.matcher(meta.value()).matches(),
          "it has ID, Type=String, Number=. and Values=[...]");
    }
    if (key.equals("PEDIGREE")) {
      boolean named = minorVersion < 3 || meta.field("ID").isPresent();
      return structure(meta).or(() -> when(!named, "there is no ID"));
    }
    if (!NAMED.contains(key)) {
      return Optional.empty();
    }
    return structure(meta)
        .or(() -> when(!meta.value().startsWith("<ID="), "ID comes first"))
        .or(() -> description(meta))
        .or(() -> symbol(meta))
        .or(() -> definition(meta));
  }

  private static Optional<String> when(boolean wrong, String what) {
    return wrong ? Optional.of(what) : Optional.empty();
  }

  private static Optional<String> structure(MetaLine meta) {
    return when(
        !meta.isStructured(), "it is written <key=value,...>, and what isn't one word is quoted");
  }

  private static Optional<String> description(MetaLine meta) {
    boolean described = meta.value().contains(",Description=\"");
    return when(DESCRIBED.contains(meta.key()) && !described, "there is no Description in quotes");
  }

  private Optional<String> symbol(MetaLine meta) {
    boolean checked = meta.key().equals("ALT") && minorVersion < 3;
    String id = meta.field("ID").orElse("");
    return when(
        checked && !SYMBOL.matcher(id).matches(), "ID begins with DEL, INS, DUP, INV, CNV or BND");
  }

  private Optional<String> definition(MetaLine meta) {
    String column = meta.key();
    if (!column.equals("INFO") && !column.equals("FORMAT")) {
      return Optional.empty();
    }
    String number = meta.field("Number").orElse("");
    String type = meta.field("Type").orElse("");
    Pattern numbers = minorVersion < 4 ? NUMBER : NEWER_NUMBER;
    if (!numbers.matcher(number).matches()) {
      return Optional.of("Number is a whole number, A, R, G or '.'");
    }
    boolean flag = type.equals("Flag");
    if (!TYPES.contains(type) || (flag && column.equals("FORMAT"))) {
      return Optional.of("Type is Integer, Float, Character, String or, for INFO, Flag");
    }
    String id = meta.field("ID").orElse("");
    return ReservedKeys.of(column, id, minorVersion)
        .filter(rule -> !rule.number().equals(number) || !rule.type().equals(type))
        .map(
            rule ->
                "VCF itself defines %s with Number=%s and Type=%s"
                    .formatted(id, rule.number(), rule.type()))
        .or(() -> when(flag && number.matches("0*[1-9]\\d*"), "a Flag has Number=0"));
  }
}
