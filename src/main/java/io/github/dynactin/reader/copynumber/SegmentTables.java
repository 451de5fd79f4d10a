package io.github.dynactin.reader.copynumber;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.reader.Columns;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.FindingSink;
import io.github.dynactin.reader.Handover;
import io.github.dynactin.reader.Head;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.ReadFindings;
import io.github.dynactin.reader.Source;
import io.github.dynactin.reader.Table;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The layouts that one reader reads.
 *
 * @param layouts tables of segments, told by their columns
 * @param notStated what none of them has a place for
 */
record SegmentTables(List<SegmentLayout> layouts, List<String> notStated) {
  SegmentTables {
    layouts = List.copyOf(layouts);
    notStated = List.copyOf(notStated);
  }

  boolean recognise(Head head) {
    return layouts.stream().anyMatch(layout -> layout.table().recognises(head));
  }

  SegmentLayout layout(Columns columns, Origin header) throws InputRefusedException {
    return layouts.stream()
        .filter(layout -> layout.table().isOf(columns))
        .findFirst()
        .orElseThrow(() -> refused(IssueCode.HEADER_MALFORMED, header, "columns are missing"));
  }

  ReadFindings read(Source source, FindingSettings settings, FindingSink sink)
      throws InputRefusedException {
    Origin file = Origin.of(source.name(), "");
    GenomeAssembly assembly =
        settings
            .assembly()
            .orElseThrow(
                () ->
                    refused(
                        IssueCode.ASSEMBLY_UNKNOWN,
                        file,
                        "a table of segments doesn't say on which reference it counts"));
    Handover handover = new Handover(settings.assayId(), sink);
    SegmentFindings findings = new SegmentFindings(this, assembly, settings, handover);
    long records = anyOfThem().read(source, settings.lines(), handover, findings);
    findings.end(file);
    return handover.end(settings.assembly(), records, notStated);
  }

  /** Which layout a file has is seen by its header, when it is read. */
  private Table anyOfThem() {
    return new Table(
        SegmentLayout.COMMENT,
        Set.of(),
        all(Table::taken),
        all(Table::known),
        SegmentLayout.SEG.table().nothing());
  }

  private Set<String> all(Function<Table, Set<String>> columns) {
    Stream<Table> tables = layouts.stream().map(SegmentLayout::table);
    return tables.map(columns).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  private static InputRefusedException refused(IssueCode code, Origin origin, String message) {
    return new InputRefusedException(Issue.of(code, origin, message));
  }
}
