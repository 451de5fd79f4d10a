package io.github.dynactin.reader.vcf;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.reader.InputRefusedException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which reference a file counts on: as the settings say, as its header names it, and as the lengths
 * of its chromosomes tell. What isn't said is never guessed, and what contradicts itself is
 * refused.
 */
final class AssemblyChoice {
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![a-z0-9])(?:(grch37|hg19|b37|hs37d5|g1k_v37|assembly19|gca_000001405\\.14|gcf_000001405\\.25)"
              + "|(grch38|hg38|b38|hs38dh|hs38|assembly38|gca_000001405\\.15|gcf_000001405\\.(?:26|4\\d))"
              + "|(hg18|hg17|ncbi36|b36|chm13|t2t|mm10|mm39|grcm38|grcm39))(?![0-9])");

  private final Set<GenomeAssembly> found = EnumSet.noneOf(GenomeAssembly.class);
  private final List<String> others = new ArrayList<>();
  private final Origin origin;

  private AssemblyChoice(Origin origin) {
    this.origin = origin;
  }

  /**
   * The assembly of a file.
   *
   * @param origin the line that names the columns
   */
  static GenomeAssembly of(VcfHeader header, Optional<GenomeAssembly> asked, Origin origin)
      throws InputRefusedException {
    AssemblyChoice choice = new AssemblyChoice(origin);
    asked.ifPresent(choice.found::add);
    header.lines("reference").forEach(line -> choice.name(line.value(), "##reference"));
    header.lines("assembly").forEach(line -> choice.exactName(line.value()));
    header.lines("contig").forEach(choice::contig);
    return choice.one();
  }

  private void name(String text, String where) {
    Matcher names = NAME.matcher(text.toLowerCase(Locale.ROOT));
    while (names.find()) {
      if (names.group(1) != null) {
        found.add(GenomeAssembly.GRCH37);
      } else if (names.group(2) != null) {
        found.add(GenomeAssembly.GRCH38);
      } else {
        others.add(where);
      }
    }
  }

  /** {@code ##assembly} may also name sequences that breakends are joined to. */
  private void exactName(String text) {
    GenomeAssembly.named(text).ifPresent(found::add);
  }

  private void contig(MetaLine line) {
    line.field("assembly").ifPresent(value -> name(value, "##contig assembly"));
    String id = line.field("ID").orElse("");
    Contig.ofAccession(id).ifPresent(contig -> found.add(contig.assembly()));
    line.field("length")
        .filter(value -> value.matches("\\d{1,9}"))
        .ifPresent(value -> length(id, Integer.parseInt(value)));
  }

  private void length(String id, int length) {
    List<GenomeAssembly> known = new ArrayList<>();
    List<GenomeAssembly> same = new ArrayList<>();
    for (GenomeAssembly assembly : GenomeAssembly.values()) {
      Contig.named(assembly, id)
          .filter(contig -> !contig.label().equals("chrM") && !contig.label().equals("chrMT"))
          .ifPresent(
              contig -> {
                known.add(assembly);
                if (contig.length() == length) {
                  same.add(assembly);
                }
              });
    }
    if (!known.isEmpty() && same.isEmpty()) {
      others.add("##contig length");
    }
    found.addAll(same);
  }

  private GenomeAssembly one() throws InputRefusedException {
    if (!others.isEmpty()) {
      throw refused(
          IssueCode.ASSEMBLY_CONTRADICTS,
          "the header ("
              + others.get(0)
              + ") tells of a reference that is neither GRCh37 nor GRCh38");
    }
    if (found.size() > 1) {
      throw refused(
          IssueCode.ASSEMBLY_CONTRADICTS,
          "the header and the settings, or parts of the header, tell of two different references");
    }
    if (found.isEmpty()) {
      throw refused(
          IssueCode.ASSEMBLY_UNKNOWN, "nothing says which reference the positions are counted on");
    }
    return found.iterator().next();
  }

  private InputRefusedException refused(IssueCode code, String message) {
    return new InputRefusedException(Issue.of(code, origin, message));
  }
}
