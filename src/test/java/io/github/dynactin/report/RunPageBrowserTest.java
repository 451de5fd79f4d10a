package io.github.dynactin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page about a run in a real browser; the pictures are kept to look at. */
@Tag("browser")
class RunPageBrowserTest {
  private static final int HEIGHT = 900;
  private static final Path PICTURES = Path.of("target/page");

  /** Does what a reader does, measures, and tells the frame around the page. */
  private static final String USE =
      """
      <script>
        const shown = () => document.querySelectorAll('table.cases tbody tr').length;
        const told = ['scroll', document.documentElement.scrollWidth, 'first', shown()];
        const chip = document.querySelector('table.cases tbody tr .chip');
        told.push('top', chip.className.replace(' ', '-'));
        const search = document.querySelector('#tools input');
        search.value = 'case-00003';
        search.dispatchEvent(new Event('input'));
        told.push('searched', shown());
        search.value = '';
        search.dispatchEvent(new Event('input'));
        const choice = document.querySelector('#tools select');
        choice.value = 'refused';
        choice.dispatchEvent(new Event('change'));
        told.push('refused', document.getElementById('shown').textContent.match(/\\d+ of/)[0]);
        choice.value = '';
        choice.dispatchEvent(new Event('change'));
        const seconds = document.querySelectorAll('table.cases thead button')[4];
        seconds.click();
        seconds.click();
        const times = [...document.querySelectorAll('table.cases tbody tr')]
            .map(r => parseFloat(r.cells[4].textContent));
        told.push('sorted', times.every((t, i) => i === 0 || t <= times[i - 1]));
        [...document.querySelectorAll('.button')].pop().click();
        told.push('all', shown(), 'after', document.documentElement.scrollWidth);
        parent.postMessage(told.join(' '), '*');
      </script>
      """;

  private static final String FRAME =
      """
      <!DOCTYPE html>
      <body><iframe src="used.html" style="border:0;width:%dpx;height:%dpx"></iframe>
      <script>addEventListener('message', m => document.body.setAttribute('data-told', m.data))
      </script></body>
      """;

  @ParameterizedTest
  @CsvSource({"10,1400", "10,400", "300,1400", "300,400"})
  void fitsItsWindowAndCanBeUsed(int cases, int width, @TempDir Path folder) throws Exception {
    Browser browser = Browser.orSkip(folder);
    String html = Runs.page(cases);
    Files.createDirectories(PICTURES);
    Path page = Files.writeString(PICTURES.resolve("run-" + cases + ".html"), html);
    browser.picture(
        page, width, 2 * HEIGHT, PICTURES.resolve("run-" + cases + "-" + width + ".png"));
    String told = use(browser, html, width);
    assertThat(number("scroll", told)).as(told).isLessThanOrEqualTo(width);
    assertThat(number("after", told)).as(told).isLessThanOrEqualTo(width);
    assertThat(number("first", told)).isEqualTo(Math.min(cases, 100));
    assertThat(told).contains("top chip-" + (cases == 10 ? "look" : "wrong"), "searched 1 ");
    assertThat(told).contains("sorted true", "all " + cases);
    if (cases > 10) {
      assertThat(number("refused", told)).isEqualTo(refused(cases));
    }
  }

  private static int refused(int cases) {
    return (int)
        Runs.cases(cases).stream().filter(c -> c.outcome() == ReportedOutcome.REFUSED).count();
  }

  @Test
  void itsOwnScriptRunsUnderItsOwnPolicy(@TempDir Path folder) throws Exception {
    Browser browser = Browser.orSkip(folder);
    Path page = Files.writeString(folder.resolve("page.html"), Runs.page(150));
    assertThat(browser.dom(page, 1000, HEIGHT))
        .contains("the first 100 of 150 cases", "class=\"ready\"", "Show 50 more");
  }

  // The page's policy knows its own scripts only, so a copy that allows any is used.
  private String use(Browser browser, String html, int width) throws Exception {
    String open = html.replaceFirst("script-src [^\"]*", "script-src 'unsafe-inline'");
    assertThat(open).isNotEqualTo(html);
    Files.writeString(
        browser.folder().resolve("used.html"), open.replace("</body>", USE + "</body>"));
    Path frame = browser.folder().resolve("frame.html");
    Files.writeString(frame, FRAME.formatted(width, HEIGHT));
    String dom = browser.dom(frame, Math.max(width, 800) + 40, HEIGHT + 40);
    Matcher found = Pattern.compile("data-told=\"([^\"]*)\"").matcher(dom);
    assertThat(found.find()).as("what was told is in the page").isTrue();
    return found.group(1);
  }

  private static int number(String name, String told) {
    Matcher found = Pattern.compile("\\b" + name + " (\\d+)").matcher(told);
    assertThat(found.find()).as(name + " in " + told).isTrue();
    return Integer.parseInt(found.group(1));
  }
}
