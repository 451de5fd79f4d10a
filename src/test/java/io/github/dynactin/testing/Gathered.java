package io.github.dynactin.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.StudiedRegion;
import io.github.dynactin.reader.FindingReader;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.FindingSink;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.ReadFindings;
import io.github.dynactin.reader.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader hands on, gathered. */
public class Gathered implements FindingSink {
  private final List<Finding> findings = new ArrayList<>();
  private final List<StudiedRegion> called = new ArrayList<>();
  private final List<StudiedRegion> uncalled = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private Optional<ReadFindings> read = Optional.empty();

  /** Reads a source to its end. */
  public static Gathered of(FindingReader reader, Source source, FindingSettings settings)
      throws InputRefusedException {
    Gathered gathered = new Gathered();
    gathered.read = Optional.of(reader.read(source, settings, gathered));
    return gathered;
  }

  /** Reads a text, each of its lines with an end. */
  public static Gathered of(FindingReader reader, FindingSettings settings, String... lines)
      throws InputRefusedException {
    String text = String.join("\n", lines) + "\n";
    return of(reader, Source.of("it", text.getBytes(UTF_8)), settings);
  }

  public ReadFindings read() {
    return read.orElseThrow();
  }

  public List<Finding> findings() {
    return findings;
  }

  /** What tumour boards call the findings. */
  public List<String> labels() {
    return findings.stream().map(Finding::label).toList();
  }

  public List<StudiedRegion> called() {
    return called;
  }

  public List<StudiedRegion> uncalled() {
    return uncalled;
  }

  /** Code, place and message of each. */
  public List<String> issues() {
    return issues.stream()
        .map(each -> each.code() + " " + each.origin().place() + ": " + each.message())
        .toList();
  }

  @Override
  public void finding(Finding finding) {
    findings.add(finding);
  }

  @Override
  public void called(StudiedRegion region) {
    called.add(region);
  }

  @Override
  public void uncalled(StudiedRegion region) {
    uncalled.add(region);
  }

  @Override
  public void issue(Issue issue) {
    issues.add(issue);
  }
}
