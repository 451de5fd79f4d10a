package io.github.dynactin.reader;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Assay;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.OncologyCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts what the files hold that a case names into the case. */
public final class Attachments {
  private final FindingReaders readers;
  private final boolean germline;

  /**
   * With these readers.
   *
   * @param germline whether findings are taken that a file calls germline
   */
  public Attachments(FindingReaders readers, boolean germline) {
    this.readers = readers;
    this.germline = germline;
  }

  /**
   * The case with the findings of its files. A file that can't be read costs the case: a part of
   * its findings would look like all of them.
   *
   * @param folder where the files are; empty if the case came from where there are none
   * @param issues what was said of the case before
   */
  public ReadCase into(
      OncologyCase oncologyCase,
      List<Attachment> attachments,
      Optional<ConfinedFolder> folder,
      List<Issue> issues) {
    OncologyCase whole = oncologyCase;
    List<Issue> all = new ArrayList<>(issues);
    for (Attachment attachment : attachments) {
      try {
        whole = read(whole, attachment, folder, all);
      } catch (InputRefusedException refused) {
        all.add(refused.issue());
      }
    }
    all.addAll(repeated(whole));
    return all.stream().anyMatch(Issue::isError)
        ? ReadCase.rejected(all)
        : new ReadCase(Optional.of(whole), all);
  }

  private OncologyCase read(
      OncologyCase into, Attachment attachment, Optional<ConfinedFolder> folder, List<Issue> issues)
      throws InputRefusedException {
    Path file =
        folder
            .flatMap(within -> within.file(attachment.path()))
            .orElseThrow(() -> refused(attachment, "there is no such file in the case's folder"));
    String name = attachment.origin().toString();
    CollectedFindings collected = new CollectedFindings(name, attachment.settings(), germline);
    Source source = new Source(name, () -> Source.open(file));
    ReadFindings read = readers.read(source, attachment.format(), attachment.settings(), collected);
    if (collected.isTooLarge()) {
      throw refused(attachment, "the file holds more than a case may");
    }
    issues.addAll(collected.issues(read));
    return joined(into, attachment, collected, read.assembly());
  }

  private static InputRefusedException refused(Attachment attachment, String message) {
    return new InputRefusedException(
        Issue.of(IssueCode.ATTACHMENT_UNREADABLE, attachment.origin(), message));
  }

  private static OncologyCase joined(
      OncologyCase into,
      Attachment attachment,
      CollectedFindings read,
      Optional<GenomeAssembly> assembly)
      throws InputRefusedException {
    List<Finding> findings = new ArrayList<>(into.findings());
    findings.addAll(read.findings());
    String assayId = attachment.settings().assayId();
    List<Assay> assays = new ArrayList<>();
    for (Assay assay : into.assays()) {
      boolean own = assay.id().equals(assayId);
      assays.add(own ? joined(assay, attachment, read, assembly) : assay);
    }
    return into.withAssays(assays).withFindings(findings);
  }

  /** The assay counts on the reference that its file counts on, and on no other. */
  private static Assay joined(
      Assay assay, Attachment attachment, CollectedFindings read, Optional<GenomeAssembly> assembly)
      throws InputRefusedException {
    Optional<GenomeAssembly> stated = assay.regions().assembly();
    if (stated.isPresent() && assembly.isPresent() && !stated.equals(assembly)) {
      throw new InputRefusedException(
          Issue.of(
              IssueCode.ASSEMBLY_CONTRADICTS,
              attachment.origin(),
              "the assay states another reference than its file counts on"));
    }
    return assay.withRegions(
        assay.regions().on(stated.or(() -> assembly)).and(read.called(), read.uncalled()));
  }

  /** Two files of one assay may tell one change; two findings of one name would be one resource. */
  private static List<Issue> repeated(OncologyCase whole) {
    Set<String> seen = new HashSet<>();
    Map<String, Origin> repeated = new HashMap<>();
    whole.findings().stream()
        .filter(finding -> !seen.add(finding.id()))
        .forEach(finding -> repeated.putIfAbsent(finding.id(), finding.origin()));
    return repeated.values().stream()
        .map(at -> Issue.of(IssueCode.ID_REPEATED, at, "the assay has this finding already"))
        .toList();
  }
}
