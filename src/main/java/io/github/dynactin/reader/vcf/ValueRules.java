package io.github.dynactin.reader.vcf;

import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a record's values are written as their keys are defined, by the header or by VCF
 * itself. What is read of them is checked again by whoever reads it; this tells of the others, too.
 */
final class ValueRules {
  /** Section 1.6.1, INFO; the same for FORMAT. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z_][0-9A-Za-z_.]*|1000G");

  private final VcfHeader header;
  private final Report report;
  private final Column info;
  private final Column format;

  ValueRules(VcfHeader header, KeyNames infoKeys, KeyNames formatKeys, Report report) {
    this.header = header;
    this.report = report;
    this.info = new Column("INFO", infoKeys);
    this.format = new Column("FORMAT", formatKeys);
  }

  /** Tells of what isn't as it is defined. */
  void check(VcfRecord record, Origin origin) {
    fixed(record).ifPresent(what -> tell(origin, what));
    int alts = record.alts().equals(List.of(".")) ? 0 : record.alts().size();
    InfoColumn values = record.info();
    for (int i = 0; i < values.count(); i++) {
      info.check(values.key(i), values.line(), values.from(i), values.to(i), alts, 0, origin);
    }
    if (record.hasSample()) {
      check(record.sample(), alts, origin);
      check(record.normal(), alts, origin);
    }
  }

  private void check(SampleColumn sample, int alts, Origin origin) {
    int ploidy = sample.ploidy();
    for (int i = 0; i < sample.count(); i++) {
      format.check(
          sample.key(i), sample.line(), sample.from(i), sample.to(i), alts, ploidy, origin);
    }
  }

  private static Optional<String> fixed(VcfRecord record) {
    if (record.id().filter(ValueRules::isNoList).isPresent()) {
      return Optional.of("ID has identifiers between semicolons, each once");
    }
    List<String> filters = record.filters();
    if (filters.size() > 1 && new HashSet<>(filters).size() < filters.size()) {
      return Optional.of("FILTER names each filter once");
    }
    if (!record.info().isSound()) {
      return Optional.of("INFO has keys between semicolons, each once, or is '.'");
    }
    return record.isQualityNegative() ? Optional.of("QUAL isn't below 0") : Optional.empty();
  }

  private static boolean isNoList(String text) {
    if (text.indexOf(';') < 0) {
      return false;
    }
    List<String> parts = Arrays.asList(text.split(";", -1));
    return parts.contains("") || new HashSet<>(parts).size() < parts.size();
  }

  private void tell(Origin origin, String what) {
    report.issue(IssueCode.RECORD_DEVIATES, origin, what);
  }

  /** The keys of one column, each with its rule once it has been met. */
  private final class Column {
    private final String name;
    private final KeyNames keys;
    private @Nullable KeyRule[] rules = new KeyRule[64];

    Column(String name, KeyNames keys) {
      this.name = name;
      this.keys = keys;
    }

    void check(int key, String line, int from, int to, int alts, int ploidy, Origin origin) {
      KeyRule rule = rule(key, origin);
      if (!rule.holds(line, from, to, alts, ploidy)) {
        tell(origin, name + "/" + keys.name(key) + ": VCF or the header wants " + rule.words());
      }
    }

    private KeyRule rule(int key, Origin origin) {
      if (key >= rules.length) {
        rules = Arrays.copyOf(rules, 2 * key);
      }
      KeyRule known = rules[key];
      if (known == null) {
        known = key < KeyNames.MOST ? rule(keys.name(key), origin) : KeyRule.NONE;
        rules[key] = known;
      }
      return known;
    }

    private KeyRule rule(String key, Origin origin) {
      if (!KEY.matcher(key).matches()) {
        tell(
            origin, "a key of " + name + " begins with a letter, and has letters, digits, _ and .");
        return KeyRule.NONE;
      }
      Optional<KeyRule> reserved = ReservedKeys.of(name, key, header.minorVersion());
      return header
          .definition(name, key)
          .flatMap(ValueRules::rule)
          .map(
              own ->
                  new KeyRule(
                      own.number(), own.type(), reserved.isPresent() && reserved.get().natural()))
          .or(() -> reserved)
          .orElse(KeyRule.NONE);
    }
  }

  private static Optional<KeyRule> rule(MetaLine definition) {
    Optional<String> number = definition.field("Number");
    return definition
        .field("Type")
        .flatMap(type -> number.map(many -> new KeyRule(many, type, false)));
  }
}
