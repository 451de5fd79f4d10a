package io.github.dynactin.cli;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.selection.ChosenFinding;
import io.github.dynactin.selection.FindingSelection;
import io.github.dynactin.selection.Grade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say which findings leave. */
final class FindingSelectionOptions {
  static final String HEADING = "%nWhich findings leave (without these, all but germline ones):%n";

  @Option(names = "--germline", description = "Germline findings too, which tell of relatives.")
  private boolean germline;

  @Option(
      names = "--genes",
      paramLabel = "GENE",
      split = ",",
      description =
          "Only those about these genes: symbols or HGNC ids. Biomarkers, such as TMB, leave"
              + " anyway.")
  private List<String> genes = List.of();

  @Option(
      names = "--genes-file",
      paramLabel = "FILE",
      description = "The same from a file: one gene on each line; # begins a comment.")
  private @Nullable Path genesFile;

  @Option(
      names = "--filters",
      paramLabel = "WORD",
      split = ",",
      description =
          "Leave out variants to which a caller's filter is stated that isn't among these, such as"
              + " PASS.")
  private List<String> filters = List.of();

  @Option(
      names = "--tier",
      paramLabel = "SYSTEM:LEVEL",
      description =
          "Only those with an implication of this grade, as stated: 'AMP/ASCO/CAP:Tier I',"
              + " ESCAT:I, OncoKB:1. May be said several times.")
  private List<String> tiers = List.of();

  @Option(
      names = "--findings",
      paramLabel = "FILE",
      description =
          "Only those that were chosen: on each line a finding's id, or what a data base calls it,"
              + " or the case's id, a tab and that.")
  private @Nullable Path findings;

  /**
   * What is asked for.
   *
   * @param germlineStated whether the input is said to be germline, which asks for it
   * @throws ConfigurationException if a file can't be read, or a grade is none
   */
  FindingSelection selection(boolean germlineStated) {
    Set<String> symbols = new HashSet<>(genes);
    if (genesFile != null) {
      lines("--genes-file", genesFile).forEach(line -> symbols.add(line.text()));
    }
    return new FindingSelection(
        germline || germlineStated,
        symbols,
        Set.copyOf(filters),
        tiers.stream().map(t -> Secrets.checked("--tier", () -> Grade.parse(t))).toList(),
        findings == null
            ? List.of()
            : lines("--findings", findings).stream().map(FindingSelectionOptions::chosen).toList());
  }

  private static ChosenFinding chosen(Line line) {
    int tab = line.text().indexOf('\t');
    Optional<CaseId> caseId =
        tab < 0
            ? Optional.empty()
            : Optional.of(
                Secrets.checked("--findings", () -> new CaseId(line.text().substring(0, tab))));
    return new ChosenFinding(caseId, line.text().substring(tab + 1).strip(), line.origin());
  }

  /** An empty list would choose everything, which nobody means who names one. */
  private static List<Line> lines(String option, Path file) {
    List<Line> lines = new ArrayList<>();
    try {
      List<String> all = Files.readAllLines(file);
      for (int i = 0; i < all.size(); i++) {
        String text = all.get(i).replaceFirst("#.*", "").strip();
        if (!text.isEmpty()) {
          lines.add(new Line(text, Origin.of(file.toString(), "line " + (i + 1))));
        }
      }
    } catch (IOException e) {
      throw new ConfigurationException(option + ": the file can't be read, or isn't UTF-8.");
    }
    if (lines.isEmpty()) {
      throw new ConfigurationException(option + ": the file names none.");
    }
    return lines;
  }

  private record Line(String text, Origin origin) {}
}
