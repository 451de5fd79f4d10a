package io.github.dynactin.issue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/issues.md} is written from the codes; {@code -Dgolden=approve} writes it anew. */
class IssueDocsTest {
  private static final Path PAGE = Path.of("docs", "issues.md");

  @Test
  void thePageListsEveryCodeAndItsRemedy() throws IOException {
    if ("approve".equals(System.getProperty("golden")) && System.getenv("CI") == null) {
      Files.writeString(PAGE, page(), UTF_8);
    }
    assertThat(Files.readString(PAGE, UTF_8)).isEqualTo(page());
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Issues

            Everything that Dynactin has to say about an input, a case or a server is an issue: a severity, a
            code, a place and a message. A message never holds a patient's value. An error keeps a case from
            being sent; a warning says that something was left out or deserves a look.

            | Code | Severity | What to do |
            |---|---|---|
            """);
    for (IssueCode code : IssueCode.values()) {
      page.append("| `%s` | %s | %s |\n".formatted(code, code.severity().word(), code.remedy()));
    }
    return page.toString();
  }
}
