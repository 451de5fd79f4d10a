package io.github.dynactin.reader.vcf;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.LineLimits;
import io.github.dynactin.reader.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header of a VCF file, up to and with the line that names the columns. */
final class HeaderLines {
  private static final Pattern VERSION = Pattern.compile("##fileformat=VCFv(\\d+)\\.(\\d{1,3})");
  private static final String FIXED = "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO";
  private static final Set<Integer> MINOR = Set.of(1, 2, 3, 4, 5);

  private final Lines lines;
  private final LineLimits limits;

  HeaderLines(Lines lines, LineLimits limits) {
    this.lines = lines;
    this.limits = limits;
  }

  VcfHeader read() throws InputRefusedException {
    int version = version(lines.next().orElse(""));
    List<MetaLine> meta = new ArrayList<>();
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      String text = line.get();
      if (text.startsWith("#CHROM")) {
        return new VcfHeader(version, meta, samples(text));
      }
      if (meta.size() >= limits.maxHeaderLines()) {
        throw refused(IssueCode.INPUT_TOO_LARGE, "the header has more lines than are allowed");
      }
      meta.add(
          MetaLine.parse(text)
              .orElseThrow(
                  () ->
                      malformed(
                          "a line of the header is written ##key=value or ##key=<...>, with brackets"
                              + " and quotes that close, until the line that starts with #CHROM")));
    }
    throw malformed("the file ends before the line that starts with #CHROM");
  }

  private int version(String first) throws InputRefusedException {
    String text = first.startsWith("\uFEFF") ? first.substring(1) : first;
    Matcher version = VERSION.matcher(text);
    if (!version.matches()) {
      throw malformed("the first line of a VCF file is ##fileformat=VCFv4.1 to VCFv4.5");
    }
    int minor = Integer.parseInt(version.group(2));
    if (!version.group(1).equals("4") || !MINOR.contains(minor)) {
      throw malformed("this is another version of VCF; 4.1 to 4.5 are read");
    }
    return minor;
  }

  private List<String> samples(String line) throws InputRefusedException {
    if (!lines.isTerminated()) {
      throw malformed("the file ends within the line that starts with #CHROM, or just behind it");
    }
    if (!line.equals(FIXED) && !line.startsWith(FIXED + "\t")) {
      String tabs = line.indexOf('\t') < 0 ? "; columns are separated by tabs" : "";
      throw malformed(
          "the columns of a VCF file are CHROM, POS, ID, REF, ALT, QUAL, FILTER, INFO" + tabs);
    }
    String[] columns = line.split("\t", -1);
    if (columns.length == VcfHeader.FIXED) {
      return List.of();
    }
    if (!columns[VcfHeader.FIXED].equals("FORMAT")) {
      throw malformed("the column behind INFO is FORMAT, and the samples stand behind it");
    }
    if (columns.length == VcfHeader.FIXED + 1) {
      throw malformed("there is a column FORMAT and no sample");
    }
    List<String> samples = Arrays.asList(columns).subList(VcfHeader.FIXED + 1, columns.length);
    if (samples.stream().anyMatch(String::isBlank) || Set.copyOf(samples).size() < samples.size()) {
      throw malformed("each sample column has a name, and no other column has the same");
    }
    return samples;
  }

  private InputRefusedException malformed(String message) {
    return refused(IssueCode.HEADER_MALFORMED, message);
  }

  private InputRefusedException refused(IssueCode code, String message) {
    return new InputRefusedException(Issue.of(code, lines.origin(), message));
  }
}
