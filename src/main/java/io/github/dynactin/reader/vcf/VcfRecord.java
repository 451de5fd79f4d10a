package io.github.dynactin.reader.vcf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of a VCF file, taken apart and not yet understood. Reads one line after the other, so
 * that a file of millions makes no litter.
 */
final class VcfRecord {
  private static final int FORMAT = 8;

  private final VcfHeader header;
  private final ChosenSample chosen;
  private final InfoColumn info;
  private final SampleColumn sample;
  private final SampleColumn normal;
  private final int[] ends;
  private String line = "";
  private int position;
  private String ref = "";
  private List<String> alts = List.of();

  VcfRecord(VcfHeader header, ChosenSample chosen, KeyNames infoKeys, KeyNames formatKeys) {
    this.header = header;
    this.chosen = chosen;
    this.info = new InfoColumn(infoKeys);
    this.sample = new SampleColumn(formatKeys);
    this.normal = new SampleColumn(formatKeys);
    this.ends = new int[header.columns()];
  }

  /** Looks at a line; what is wrong with it, or empty if its form is right. */
  Optional<String> read(String newLine) {
    line = newLine;
    if (line.isEmpty()) {
      return Optional.of("the line is empty");
    }
    int columns = split();
    if (columns != ends.length) {
      return Optional.of(
          "the record has " + columns + " columns; the line of names has " + ends.length);
    }
    return fixed().or(this::variable);
  }

  private int split() {
    int count = 0;
    int tab = line.indexOf('\t');
    while (tab >= 0) {
      if (count < ends.length) {
        ends[count] = tab;
      }
      count++;
      tab = line.indexOf('\t', tab + 1);
    }
    if (count < ends.length) {
      ends[count] = line.length();
    }
    return count + 1;
  }

  private Optional<String> fixed() {
    position = number(start(1), ends[1]);
    ref = Bases.upper(column(3));
    String alt = column(4);
    if (ends[0] == 0 || line.charAt(0) == '#' || !Contigs.isName(line, ends[0])) {
      return Optional.of("CHROM is the name of a sequence, without spaces, commas and brackets");
    }
    if (position < 0) {
      return Optional.of("POS is a whole number from 0 to 2147483647");
    }
    if (!Bases.areWritten(ref)) {
      return Optional.of(
          "REF has the letters A, C, G, T, N and at least one of them; no others, and no point");
    }
    boolean several = alt.indexOf(',') >= 0;
    alts = several ? Arrays.asList(alt.split(",", -1)) : List.of(alt);
    if (several && alts.contains(".")) {
      return Optional.of("ALT says '.' beside an allele");
    }
    return isQuality() ? filterFault() : Optional.of("QUAL is a number or '.'");
  }

  private Optional<String> filterFault() {
    int from = start(6);
    boolean empty = from == ends[6] || line.charAt(ends[6] - 1) == ';' || line.charAt(from) == ';';
    List<String> names = filters();
    boolean zero = names.contains("0") || names.contains(".");
    return empty || zero || !isOneWord(6)
        ? Optional.of("FILTER is PASS, '.', or names of filters between semicolons; never 0")
        : isOneWord(2) && ends[2] > start(2)
            ? Optional.empty()
            : Optional.of("ID is '.', or has no spaces");
  }

  private Optional<String> variable() {
    if (!info.read(line, start(7), ends[7])) {
      return Optional.of("INFO says two things of one key");
    }
    if (header.samples().isEmpty()) {
      return Optional.empty();
    }
    String format = column(FORMAT);
    if (!sample.readFormat(format) || !normal.readFormat(format)) {
      return Optional.of("FORMAT has keys between colons, each once, and GT first if it is there");
    }
    boolean whole = read(sample, chosen.column().getAsInt());
    if (chosen.normal().isPresent()) {
      whole &= read(normal, chosen.normal().getAsInt());
    }
    return whole
        ? Optional.empty()
        : Optional.of("a sample has no more values than FORMAT has keys");
  }

  private boolean read(SampleColumn column, int place) {
    int at = FORMAT + 1 + place;
    return column.read(line, start(at), ends[at]);
  }

  /**
   * True if nothing that is read of the record would be another if its line went on: its last value
   * is of a sample, or of a key, that isn't read.
   */
  boolean isWholeThoughCut() {
    int last = header.samples().size() - 1;
    boolean read =
        last < 0
            || chosen.column().equals(OptionalInt.of(last))
            || chosen.normal().equals(OptionalInt.of(last));
    return !read || (last >= 0 && sample.endsUnread() && normal.endsUnread());
  }

  private boolean isQuality() {
    int from = start(5);
    boolean digit = false;
    for (int i = from; i < ends[5]; i++) {
      char c = line.charAt(i);
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if (c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return column(5).matches("(?i)[-+]?(?:inf|infinity|nan)");
      }
    }
    return digit || (ends[5] - from == 1 && line.charAt(from) == '.');
  }

  private boolean isOneWord(int column) {
    for (int i = start(column); i < ends[column]; i++) {
      if (line.charAt(i) <= ' ') {
        return false;
      }
    }
    return true;
  }

  private int number(int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = line.charAt(i) - '0';
      if (digit < 0 || digit > 9 || i - from > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return from == to || value > Integer.MAX_VALUE ? -1 : (int) value;
  }

  private int start(int column) {
    return column == 0 ? 0 : ends[column - 1] + 1;
  }

  private String column(int column) {
    return line.substring(start(column), ends[column]);
  }

  String chrom() {
    return column(0);
  }

  int position() {
    return position;
  }

  /** Empty if it is {@code .}. */
  Optional<String> id() {
    return isPoint(2) ? Optional.empty() : Optional.of(column(2));
  }

  /** In upper case. */
  String ref() {
    return ref;
  }

  /** As they are written; {@code .} if there is none. */
  List<String> alts() {
    return alts;
  }

  boolean hasQuality() {
    return !isPoint(5);
  }

  boolean isQualityNegative() {
    return line.charAt(start(5)) == '-';
  }

  /** Names of filters, {@code PASS}; none if no filter was applied. */
  List<String> filters() {
    if (isPoint(6)) {
      return List.of();
    }
    String filter = column(6);
    return filter.indexOf(';') < 0 ? List.of(filter) : Arrays.asList(filter.split(";", -1));
  }

  /**
   * True if it passed every filter, or none was applied; to the sample as well as to the record.
   */
  boolean hasPassed() {
    boolean passed = isPoint(6) || line.startsWith("PASS\t", start(6));
    return passed
        && (!hasSample() || sample.value(FormatKey.FT).filter(ft -> !ft.equals("PASS")).isEmpty());
  }

  boolean hasSample() {
    return chosen.column().isPresent();
  }

  ChosenSample chosen() {
    return chosen;
  }

  InfoColumn info() {
    return info;
  }

  /** What is said of the sample that is read; nothing if there is none. */
  SampleColumn sample() {
    return sample;
  }

  /** What is said of the normal tissue; nothing if there is none. */
  SampleColumn normal() {
    return normal;
  }

  private boolean isPoint(int column) {
    return ends[column] - start(column) == 1 && line.charAt(start(column)) == '.';
  }
}
