package io.github.dynactin.reader.vcf;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.StudiedRegion;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.FindingSink;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.LossReport;
import io.github.dynactin.reader.ReadFindings;
import io.github.dynactin.reader.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small VCF file that a test writes line by line, with points for tabs, and what is read of it.
 */
final class Vcf implements FindingSink {
  static final FindingSettings SETTINGS =
      FindingSettings.of("panel").withAssembly(GenomeAssembly.GRCH38);

  final List<Finding> findings = new ArrayList<>();
  final List<String> called = new ArrayList<>();
  final List<String> uncalled = new ArrayList<>();
  final List<Issue> issues = new ArrayList<>();
  private ReadFindings read =
      new ReadFindings(Optional.empty(), 0, 0, new LossReport(Map.of(), Map.of(), List.of()));

  private Vcf() {}

  /** A file of one sample; each line has spaces where a file has tabs. */
  static Vcf of(String... lines) throws InputRefusedException {
    return read(SETTINGS, text("S", lines));
  }

  /** A file of a tumour and of normal tissue. */
  static Vcf pair(String... lines) throws InputRefusedException {
    return read(SETTINGS, text("NORMAL\tTUMOR", lines));
  }

  /** The text of a file: lines that start with ## are put before the names of the columns. */
  static String text(String samples, String... lines) {
    StringBuilder header = new StringBuilder("##fileformat=VCFv4.3\n");
    StringBuilder body = new StringBuilder();
    for (String line : lines) {
      if (line.startsWith("##")) {
        header.append(line).append('\n');
      } else {
        body.append(line.replaceAll(" +", "\t")).append('\n');
      }
    }
    String columns = samples.isEmpty() ? "" : "\tFORMAT\t" + samples;
    return header + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO" + columns + "\n" + body;
  }

  static Vcf read(FindingSettings settings, String text) throws InputRefusedException {
    return read(settings, text.getBytes(UTF_8));
  }

  static Vcf read(FindingSettings settings, byte[] bytes) throws InputRefusedException {
    return read(settings, Source.of("f.vcf", bytes));
  }

  static Vcf read(FindingSettings settings, Source source) throws InputRefusedException {
    Vcf vcf = new Vcf();
    vcf.read = new VcfReader().read(source, settings, vcf);
    return vcf;
  }

  ReadFindings read() {
    return read;
  }

  List<String> keys() {
    return findings.stream().map(Finding::changeKey).toList();
  }

  <T extends Finding> T only(Class<T> kind) {
    List<T> found = findings.stream().filter(kind::isInstance).map(kind::cast).toList();
    if (found.size() != 1) {
      throw new AssertionError("not one but " + found.size() + ": " + keys() + issues);
    }
    return found.get(0);
  }

  List<IssueCode> codes() {
    return issues.stream().map(Issue::code).toList();
  }

  long leftOut(String why) {
    return read.loss().leftOut().getOrDefault(why, 0L);
  }

  @Override
  public void finding(Finding finding) {
    findings.add(finding);
  }

  @Override
  public void called(StudiedRegion region) {
    called.add(region.label());
  }

  @Override
  public void uncalled(StudiedRegion region) {
    uncalled.add(region.label());
  }

  @Override
  public void issue(Issue issue) {
    issues.add(issue);
  }
}
