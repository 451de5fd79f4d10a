package io.github.dynactin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.job.Coverage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file may be named after its patient, and like something that isn't a file. */
class SourceNamesTest {
  private static final SourceNames HIDDEN = SourceNames.hidden(name -> "key");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/data/smith.json",
        "smith.json",
        "Smith",
        "Smith/anna",
        "Smith/anna.json",
        "Patient/anna-smith",
        "Patient/anna.smith.json",
        "Observation/1964-05-03",
        "http:/smith"
      })
  void everyFileHasAKeyInItsPlace(String name) {
    assertThat(file(HIDDEN, name)).isEqualTo("key");
    assertThat(HIDDEN.of(new Coverage(2, 1, Optional.of(name))).interrupted()).contains("key");
    assertThat(file(SourceNames.shown(), name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Patient/d6d59f3c540a439466cfd72b7c6afc7dc5bef85d3",
        "Bundle",
        "resource",
        "standard input",
        "http://127.0.0.1:8080/fhir"
      })
  void whatIsNoFileKeepsItsName(String name) {
    assertThat(file(HIDDEN, name)).isEqualTo(name);
  }

  private static String file(SourceNames names, String name) {
    Issue issue = Issue.of(IssueCode.LEFT_OUT, Origin.of(name, "/id"), "left out");
    return names.of(List.of(issue)).get(0).origin().file();
  }
}
