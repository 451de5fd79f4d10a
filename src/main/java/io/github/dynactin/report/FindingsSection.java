package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;

import io.github.dynactin.model.AbsentTime;
import io.github.dynactin.model.Assay;
import io.github.dynactin.model.Biomarker;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.SerialChange;
import io.github.dynactin.model.TherapeuticImplication;
import io.github.dynactin.report.FindingsMatrix.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings over time: a row for each change, a column for each assay. */
final class FindingsSection {
  private final OncologyCase oncologyCase;
  private final FindingsMatrix matrix;

  private FindingsSection(OncologyCase oncologyCase) {
    this.oncologyCase = oncologyCase;
    this.matrix = FindingsMatrix.of(oncologyCase);
  }

  static Element of(OncologyCase oncologyCase) {
    return new FindingsSection(oncologyCase).draw();
  }

  private Element draw() {
    Element section = el("section").with("id", "findings").add(el("h2").text("Findings over time"));
    if (matrix.changes().isEmpty()) {
      return section.add(el("p", "quiet").text("The case holds no genomic finding."));
    }
    Element head = el("tr").add(el("th").with("scope", "col").text("Change"));
    head = head.add(matrix.assays().stream().map(this::column).toList());
    Element table =
        el("table", "findings")
            .add(el("thead").add(head))
            .add(matrix.changes().stream().map(this::change).toList());
    return section.add(
        el("div", "scroll").add(table),
        el("p", "legend")
            .text(
                "“Not reported” means that the test, as told, says nothing of the change: "
                    + "it may not have looked. That isn't the same as absent. "
                    + "What a finding means for therapy is told as the source states it."));
  }

  private Element column(Assay assay) {
    return el("th")
        .with("scope", "col")
        .add(
            el("span", "assay").text(assay.method().label()),
            el("span", "more").text(Words.join(" · ", List.of(specimen(assay), when(assay)))));
  }

  private static String when(Assay assay) {
    return assay.completed() instanceof AbsentTime
        ? "date not stated"
        : Words.when(assay.completed());
  }

  private String specimen(Assay assay) {
    List<String> parts = new ArrayList<>();
    parts.add(assay.analyte().map(Concept::label).orElse(""));
    oncologyCase.biosamples().stream()
        .filter(sample -> assay.biosampleIds().contains(sample.id()))
        .forEach(sample -> parts.add(sample.sampleType().label()));
    return Words.join(" · ", parts);
  }

  private Element change(Change change) {
    Element name =
        el("th")
            .with("scope", "row")
            .add(el("span", "change").text(change.label()))
            .add(printed(change));
    Element row = el("tr").add(name);
    for (Assay assay : matrix.assays()) {
      row =
          row.add(
              el("td")
                  .with("data-label", assay.method().label() + ", " + when(assay))
                  .add(cell(change.in(assay))));
    }
    List<TherapeuticImplication> implications =
        change.findings().stream().flatMap(f -> f.context().implications().stream()).toList();
    return el("tbody")
        .add(row)
        .add(implications.isEmpty() ? List.of() : List.of(row(implications)));
  }

  private static List<Element> printed(Change change) {
    return change.findings().stream()
        .map(finding -> finding.context().printed())
        .flatMap(Optional::stream)
        .distinct()
        .map(printed -> el("span", "more").text("“" + printed + "”"))
        .toList();
  }

  private static List<Element> cell(List<Finding> findings) {
    if (findings.isEmpty()) {
      return List.of(el("span", "result silent").text("not reported"));
    }
    return findings.stream().map(FindingsSection::result).toList();
  }

  private static Element result(Finding finding) {
    String sign =
        switch (finding.context().result()) {
          case PRESENT -> "● ";
          case ABSENT -> "○ ";
          case INDETERMINATE, NO_CALL -> "◌ ";
        };
    String word = Words.of(finding.context().result());
    Element result =
        el("span", "result " + word.replace(' ', '-'))
            .add(el("span", "sign").with("aria-hidden", "true").text(sign))
            .text(word);
    Element cell = el("span", "results").add(result).add(value(finding));
    return finding.context().serialChange().map(change -> cell.add(trend(change))).orElse(cell);
  }

  private static List<Element> value(Finding finding) {
    Optional<String> value =
        finding instanceof Biomarker biomarker ? biomarker.value() : Optional.empty();
    return value.map(words -> el("span", "more").text(words)).stream().toList();
  }

  private static Element trend(SerialChange change) {
    String word = Words.of(change.trend());
    String sign =
        switch (change.trend()) {
          case LOST -> "− ";
          case NEW -> "+ ";
          case PERSISTENT -> "= ";
        };
    return el("span", "trend " + word)
        .add(el("span", "sign").with("aria-hidden", "true").text(sign))
        .text(word);
  }

  private Element row(List<TherapeuticImplication> implications) {
    Element list = el("ul").add(implications.stream().map(FindingsSection::implication).toList());
    return el("tr", "implications")
        .add(el("td").with("colspan", matrix.assays().size() + 1).add(list));
  }

  private static Element implication(TherapeuticImplication implication) {
    String effect = implication.effect().map(Words::of).orElse("");
    String head =
        Words.join(" · ", List.of(effect, implication.therapy().map(Concept::label).orElse("")));
    return el("li")
        .add(head.isEmpty() ? List.of() : List.of(el("strong").text(Words.capital(head) + ": ")))
        .text(implication.statement())
        .add(el("span", "cited").text(Words.cited(List.of(implication.origin()))));
  }
}
