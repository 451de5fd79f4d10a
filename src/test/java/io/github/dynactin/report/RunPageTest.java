package io.github.dynactin.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.job.Fate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The page about a run as a whole: what it says, and that it loads nothing. */
class RunPageTest {
  private static final String HOSTILE = "</script><script>alert(\"1\" & '2')</script>]]>&amp;";

  @Test
  void saysWhatCameOfEachCase() {
    List<ReportedCase> cases = Runs.cases(30);
    String html = Runs.page(Runs.of(cases), cases);
    Document page = Pages.parse(html);
    assertThat(Pages.all(page, e -> e.getTagName().equals("tr") && isOfCases(e))).hasSize(30);
    String words = Pages.words(page);
    assertThat(words).contains("3 of 30 cases are not on the server as they should be");
    assertThat(words).contains("exit code 65", "20261127T020000Z-1f2e3d4c", "after 1 min 0 s");
    cases.forEach(each -> each.errors().forEach(e -> assertThat(words).contains(e.place())));
    cases.forEach(each -> each.key().ifPresent(key -> assertThat(html).contains(key)));
  }

  private static boolean isOfCases(org.w3c.dom.Element row) {
    return row.getElementsByTagName("th").getLength() == 1
        && row.getElementsByTagName("td").getLength() == 6;
  }

  @Test
  void saysWhenAllIsWell() {
    List<ReportedCase> cases =
        Runs.cases(40).stream().filter(each -> each.outcome().isGood()).toList();
    String words = Pages.words(Pages.parse(Runs.page(Runs.of(cases), cases)));
    assertThat(words).contains("All is well: " + cases.size() + " cases in place", "exit code 0");
    assertThat(words).contains("Nothing.").doesNotContain("Dead letters");
  }

  @Test
  void loadsNothingAndRunsOnlyItsOwnScript() {
    String html = Runs.page(12);
    Document page = Pages.parse(html);
    List<String> active =
        List.of("link", "img", "image", "iframe", "object", "embed", "base", "form", "use");
    assertThat(Pages.all(page, e -> active.contains(e.getTagName()))).isEmpty();
    assertThat(Pages.all(page, e -> e.hasAttribute("src") || e.hasAttribute("style"))).isEmpty();
    assertThat(Pages.all(page, e -> e.getTagName().equals("script"))).hasSize(2);
    assertThat(Pages.all(page, e -> e.hasAttribute("http-equiv")))
        .singleElement()
        .extracting(e -> e.getAttribute("content"))
        .asString()
        .matches(
            "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none';"
                + " form-action 'none'; script-src( 'sha256-[A-Za-z0-9+/]{43}='){2}");
    assertThat(Script.ofRunPage().code()).doesNotContain("http", "eval", "innerHTML", "fetch");
  }

  @Test
  void keepsHostileWordsWords() {
    ReportedCase hostile =
        new ReportedCase(
            Optional.of(HOSTILE),
            Optional.of(HOSTILE),
            ReportedOutcome.REFUSED,
            Optional.empty(),
            Optional.empty(),
            List.of(new ReportedCase.Fault(HOSTILE, HOSTILE, HOSTILE)),
            0,
            Optional.empty());
    String html = Runs.page(Runs.of(List.of(hostile)), List.of(hostile));
    assertThat(html.toLowerCase(Locale.ROOT).split("<script", -1)).hasSize(3);
    assertThat(Pages.words(Pages.parse(html))).contains(HOSTILE);
  }

  @Test
  void aLinkLeadsToPagesOfCasesOnly() {
    assertThat(Element.isLinkable("../out/by-key/c0123456789.html")).isTrue();
    assertThat(Element.isLinkable("by-key/c0123456789.html")).isTrue();
    for (String other :
        List.of(
            "javascript:alert(1)//by-key/c0123456789.html",
            "//evil.example/by-key/c0123456789.html",
            "/by-key/c0123456789.html",
            "by-key/C0123456789.html",
            "by-key/c0123456789.html?x",
            "data:text/html,by-key/c0123456789.html")) {
      assertThat(Element.isLinkable(other)).as(other).isFalse();
    }
  }

  @Test
  void tenThousandCasesAreAFewMegabytes() {
    assertThat(Runs.page(10_000)).hasSizeLessThan(6_000_000);
  }

  @Test
  void knowsEveryFate() {
    assertThat(Arrays.stream(ReportedOutcome.values()).map(Enum::name))
        .containsExactlyElementsOf(Arrays.stream(Fate.values()).map(Enum::name).toList());
  }
}
