package io.github.dynactin;

import io.github.dynactin.bulk.NdjsonLines;
import io.github.dynactin.issue.FewIssues;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.mapping.CaseMapping;
import io.github.dynactin.mapping.MappedCase;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Parts;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.privacy.DeidentifiedCase.Counts;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.LoneContext;
import io.github.dynactin.reader.LoneFindings;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.Source;
import io.github.dynactin.selection.Sifting;
import io.github.dynactin.template.Templates;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries one file of findings to resources, a portion after the other: by a template where
 * findings like these were mapped before, else by the mappers. What is kept of a portion that went
 * is a few issues, counts, and, as long as they can be listed, its references.
 */
final class FindingStream {
  /** As many resources as the provenance of a case may name. */
  private static final int MOST_LISTED = 40_000;

  private final CaseMapping mapping;
  private final CasePrivacy privacy;
  private final Sifting sifting;
  private final OncologyCase context;
  private final String patient;
  private final NdjsonLines lines;
  private final Parts shared = Parts.shared();
  private final Templates templates;
  private final FewIssues issues = new FewIssues();
  private final List<String> references = new ArrayList<>();
  private Counts counts = Counts.NOTHING;

  /**
   * A stream.
   *
   * @param sifting says which findings leave
   * @param context the case without its findings
   */
  FindingStream(
      CaseMapping mapping,
      CasePrivacy privacy,
      Sifting sifting,
      OncologyCase context,
      NdjsonLines lines) {
    this.sifting = sifting;
    this.mapping = mapping;
    this.privacy = privacy;
    this.context = context;
    this.patient = mapping.patientId(context);
    this.lines = lines;
    this.templates = new Templates(new OrdinaryWay(mapping, context, lines));
  }

  StreamedFindings read(
      LoneFindings files,
      Source source,
      Optional<String> format,
      LoneContext whose,
      FindingSettings settings) {
    ReadCase read = files.stream(source, format, whose, settings, sifting::sift, this::portion);
    read.oncologyCase().ifPresent(this::rest);
    List<Issue> all = new ArrayList<>(read.issues());
    all.addAll(sifting.issues(context.origin()));
    all.addAll(issues.issues(context.origin()));
    privacy.summary(counts, context).ifPresent(all::add);
    return new StreamedFindings(lines.count(), all);
  }

  private void portion(List<Finding> findings) {
    if (privacy.isOff()) {
      List<Finding> others = new ArrayList<>();
      for (Finding finding : findings) {
        if (!templates.write(finding, this::line)) {
          others.add(finding);
        }
      }
      if (!others.isEmpty()) {
        mapping.mapFindings(context.withFindings(others), shared, this::finding);
      }
    } else {
      OncologyCase portion = context.withFindings(findings);
      mapping.mapFindings(portion, Parts.own(), mapped -> treated(portion, mapped));
    }
  }

  private void line(String type, String id, ByteBuffer json) {
    list(type + "/" + id);
    lines.write(type, json);
  }

  /** Its narrative goes to the encoder as text, and its parts are those of others. */
  private void finding(Mapped<?> mapped) {
    mapped.issues().forEach(issues::add);
    list(mapped.reference());
    lines.write(mapped.resource(), mapped.narrative());
  }

  private void treated(OncologyCase portion, Mapped<?> mapped) {
    list(mapped.reference());
    handOn(new MappedCase(portion, List.of(mapped)));
  }

  private void list(String reference) {
    if (lines.count() <= MOST_LISTED) {
      references.add(reference);
    } else {
      references.clear();
    }
  }

  /** The file ends: what all its findings belong to. A case that lists none of them names none. */
  private void rest(OncologyCase rest) {
    handOn(mapping.mapRest(rest, rest.findings().isEmpty() ? List.of() : references));
  }

  private void handOn(MappedCase mapped) {
    CasePrivacy.Portion shown = privacy.apply(patient, mapped);
    mapped.issues().forEach(issues::add);
    for (Issue issue : shown.issues()) {
      issues.add(issues.keeps(issue) ? mapped.atItsSource(issue) : issue);
    }
    counts = counts.and(shown.counts());
    shown.resources().forEach(lines::write);
  }
}
