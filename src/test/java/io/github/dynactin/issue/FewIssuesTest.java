package io.github.dynactin.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FewIssuesTest {
  private static final Origin FILE = Origin.of("f.vcf", "");

  private final FewIssues few = new FewIssues();

  @Test
  void whatIsSaidOftenIsNamedTenTimesAndCounted() {
    add(IssueCode.RECORD_DEVIATES, "one thing", 5000);
    assertThat(few.issues(FILE)).hasSize(11);
    assertThat(few.issues(FILE).get(9).origin()).isEqualTo(Origin.of("f.vcf", "line 10"));
    assertThat(few.issues(FILE).get(10))
        .isEqualTo(Issue.of(IssueCode.RECORD_DEVIATES, FILE, "4990 more times: one thing"));
  }

  @Test
  void oneThingDoesNotHideAnother() {
    add(IssueCode.RECORD_DEVIATES, "one thing", 5000);
    add(IssueCode.RECORD_DEVIATES, "another", 1);
    add(IssueCode.RECORD_SET_ASIDE, "one thing", 11);
    assertThat(messages())
        .contains("another", "4990 more times: one thing", "1 more time: one thing");
  }

  @Test
  void aFileOfMillionsTakesNoMoreMemoryThanAFew() {
    for (int i = 0; i < 2000; i++) {
      add(IssueCode.RECORD_SET_ASIDE, "thing " + i, 1);
    }
    add(IssueCode.RECORD_SET_ASIDE, "thing 5", 20);
    assertThat(messages())
        .hasSize(100 + 9 + 1 + 1)
        .contains("11 more times: thing 5", "1900 more times: something else that has this code");
  }

  @Test
  void whatWouldNotBeKeptIsKnownBefore() {
    Issue one = Issue.of(IssueCode.NOT_MAPPED, FILE, "one thing");
    for (int i = 0; i < 10; i++) {
      assertThat(few.keeps(one)).isTrue();
      few.add(one);
    }
    assertThat(few.keeps(one)).isFalse();
    assertThat(few.keeps(Issue.of(IssueCode.NOT_MAPPED, FILE, "another"))).isTrue();
  }

  private void add(IssueCode code, String message, int times) {
    for (int i = 1; i <= times; i++) {
      few.add(Issue.of(code, Origin.of("f.vcf", "line " + i), message));
    }
  }

  private List<String> messages() {
    return few.issues(FILE).stream().map(Issue::message).toList();
  }
}
