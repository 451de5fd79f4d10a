package io.github.dynactin.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.FindingContext;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.StudiedRegion;
import io.github.dynactin.model.TestResult;
import io.github.dynactin.model.WholeGene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files that a case names bring into it; the file's format is a toy's: a gene a line. */
class AttachmentsTest {
  private static final Origin CASE = Origin.of("case.json", "");
  private static final Origin PLACE = Origin.of("case.json", "/attachments/0");
  private static final OncologyCase EMPTY =
      LoneFindings.context(
          new LoneContext(new CaseId("c"), "p", Concept.text("blood"), Concept.text("panel")),
          CASE);

  @TempDir private Path folder = Path.of("");

  @Test
  void aCaseHasTheFindingsAndRegionsOfItsFiles() throws IOException {
    ReadCase read = read("ALK\nBRAF\nregion ROS1\n", "genes.toy");
    OncologyCase whole = read.oncologyCase().orElseThrow();
    assertThat(whole.findings()).extracting(Finding::label).hasSize(2);
    assertThat(whole.findings()).allMatch(f -> f.context().assayId().equals("assay"));
    assertThat(whole.assays().get(0).regions().called()).hasSize(1);
    assertThat(whole.findings().get(1).origin().toString())
        .isEqualTo("case.json /attachments/0 line 2");
    assertThat(read.issues())
        .extracting(Issue::code, Issue::message)
        .containsExactly(tuple(IssueCode.LEFT_OUT, "1 left out: regions"));
  }

  @Test
  void aFileThatCanNotBeReadCostsTheCase() throws IOException {
    Files.writeString(folder.resolve("other"), "nothing that anybody knows");
    assertThat(codes(into("other"))).containsExactly(IssueCode.INPUT_FORMAT_UNKNOWN);
    assertThat(codes(into("missing"))).containsExactly(IssueCode.ATTACHMENT_UNREADABLE);
    assertThat(into("missing").oncologyCase()).isEmpty();
  }

  @Test
  void noPathLeadsOutOfTheFolder() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Path secret = Files.writeString(folder.resolve("secret.toy"), "toy\nALK\n");
    Files.createSymbolicLink(inside.resolve("link.toy"), secret);
    Files.createDirectory(inside.resolve("below"));
    Files.writeString(inside.resolve("below/fine.toy"), "toy\nALK\n");
    ConfinedFolder confined = new ConfinedFolder(inside);
    assertThat(confined.file("below/fine.toy")).isPresent();
    assertThat(confined.file("below/../below/fine.toy")).isPresent();
    for (String path :
        List.of("../secret.toy", secret.toString(), "link.toy", "", "below/../../secret.toy")) {
      assertThat(confined.file(path)).as(path).isEmpty();
    }
  }

  @Test
  void oneChangeInTwoFilesOfAnAssayIsToldOnce() throws IOException {
    Files.writeString(folder.resolve("a.toy"), "toy\nALK\n");
    ReadCase twice =
        attachments()
            .into(
                EMPTY,
                List.of(attachment("a.toy"), attachment("a.toy")),
                Optional.of(new ConfinedFolder(folder)),
                List.of());
    assertThat(codes(twice)).containsExactly(IssueCode.ID_REPEATED);
  }

  @Test
  void ofManyAlikeIssuesAFewAreToldAndAllAreCounted() throws IOException {
    ReadCase read = read("?\n".repeat(100), "bad.toy");
    assertThat(read.issues()).hasSize(11);
    assertThat(read.issues().get(10).message()).isEqualTo("90 more times: what is this?");
  }

  private ReadCase read(String lines, String name) throws IOException {
    Files.writeString(folder.resolve(name), "toy\n" + lines, UTF_8);
    return into(name);
  }

  private ReadCase into(String path) {
    return attachments()
        .into(EMPTY, List.of(attachment(path)), Optional.of(new ConfinedFolder(folder)), List.of());
  }

  private static Attachments attachments() {
    return new Attachments(new FindingReaders(List.of(new Toy())), false);
  }

  private static Attachment attachment(String path) {
    return new Attachment(path, Optional.empty(), FindingSettings.of(LoneContext.ASSAY), PLACE);
  }

  private static List<IssueCode> codes(ReadCase read) {
    return read.issues().stream().map(Issue::code).toList();
  }

  /** A first line "toy", then a gene a line that was fully tested and is unchanged. */
  private static final class Toy implements FindingReader {
    @Override
    public InputFormat format() {
      return new InputFormat("toy", "1", "a toy", List.of(".toy"));
    }

    @Override
    public boolean recognises(Head head) {
      return head.text().startsWith("toy");
    }

    @Override
    public ReadFindings read(Source source, FindingSettings settings, FindingSink sink)
        throws InputRefusedException {
      long regions = 0;
      try (Lines lines = Lines.of(source, settings.lines())) {
        lines.next();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
          Origin origin = Origin.of(source.name(), "line " + (lines.number() - 1));
          if (line.get().equals("?")) {
            sink.issue(Issue.of(IssueCode.NOT_MAPPED, origin, "what is this?"));
          } else if (line.get().startsWith("region ")) {
            sink.called(
                new StudiedRegion(Optional.of(gene(line.get().substring(7))), Optional.empty()));
            regions++;
          } else {
            sink.finding(finding(line.get(), settings, origin));
          }
        }
        return new ReadFindings(Optional.empty(), lines.number(), 0, loss(regions));
      }
    }

    private static LossReport loss(long regions) {
      Map<String, Long> leftOut = regions == 0 ? Map.of() : Map.of("regions", regions);
      return new LossReport(leftOut, Map.of(), List.of());
    }

    private static Finding finding(String symbol, FindingSettings settings, Origin origin) {
      String id = FindingIds.of(settings.assayId(), "gene/" + symbol);
      return new WholeGene(
          FindingContext.of(id, settings.assayId(), TestResult.ABSENT, Optional.empty(), origin),
          List.of(gene(symbol)));
    }

    private static GeneId gene(String symbol) {
      return new GeneId(symbol, Optional.empty());
    }
  }
}
