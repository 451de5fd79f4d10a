package io.github.dynactin.report;

import io.github.dynactin.model.Assay;
import io.github.dynactin.model.DateInterval;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.FindingContext.SourceClass;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.PartialDate;
import io.github.dynactin.model.SerialChange;
import io.github.dynactin.model.TimeElement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What each assay said of each change.
 *
 * @param assays in time order; those without a date last, in the order of the input
 * @param changes one for each change, in the order of the input
 */
record FindingsMatrix(List<Assay> assays, List<Change> changes) {
  FindingsMatrix {
    assays = List.copyOf(assays);
    changes = List.copyOf(changes);
  }

  /** The matrix of a case. */
  static FindingsMatrix of(OncologyCase oncologyCase) {
    List<Assay> assays =
        oncologyCase.assays().stream()
            .sorted(Comparator.comparing(assay -> day(assay.completed()).orElse(LocalDate.MAX)))
            .toList();
    return new FindingsMatrix(assays, changes(oncologyCase.findings()));
  }

  private static List<Change> changes(List<Finding> findings) {
    Map<String, Finding> byId =
        findings.stream()
            .collect(Collectors.toMap(Finding::id, Function.identity(), (first, same) -> first));
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    findings.forEach(
        finding ->
            groups
                .computeIfAbsent(row(first(finding, byId)), key -> new ArrayList<>())
                .add(finding));
    return groups.values().stream().map(Change::new).toList();
  }

  /** An inherited change is another row than the same change that was acquired. */
  private static String row(Finding finding) {
    boolean inherited =
        finding.context().sourceClass().filter(SourceClass.GERMLINE::equals).isPresent();
    return (inherited ? "germline/" : "") + finding.changeKey();
  }

  /**
   * The finding that this one goes back to. A later test may name a change less exactly than the
   * first did, without the exons of a fusion, say; then only the source's own link joins the two.
   */
  private static Finding first(Finding finding, Map<String, Finding> byId) {
    Finding earliest = finding;
    for (int steps = 0; steps < byId.size(); steps++) {
      Optional<Finding> earlier =
          earliest
              .context()
              .serialChange()
              .flatMap(SerialChange::earlierFindingId)
              .flatMap(id -> Optional.ofNullable(byId.get(id)));
      if (earlier.isEmpty()) {
        return earliest;
      }
      earliest = earlier.get();
    }
    return finding; // the links run in a circle: then they lead nowhere
  }

  private static Optional<LocalDate> day(TimeElement time) {
    if (time instanceof DateInterval interval) {
      return interval.start().or(interval::end).map(PartialDate::earliest);
    }
    return time instanceof PartialDate date ? Optional.of(date.earliest()) : Optional.empty();
  }

  /**
   * One change and every finding of it.
   *
   * @param findings at least one
   */
  record Change(List<Finding> findings) {
    Change {
      findings = List.copyOf(findings);
    }

    /** The change in words, as the first finding has it. */
    String label() {
      return findings.get(0).label();
    }

    /** What an assay says of it; empty if it says nothing, which isn't the same as absent. */
    List<Finding> in(Assay assay) {
      return findings.stream().filter(f -> f.context().assayId().equals(assay.id())).toList();
    }
  }
}
