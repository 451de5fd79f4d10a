package io.github.dynactin.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.validation.Packages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page in a real browser, on a wide and on a narrow screen; the pictures are kept to look at.
 */
@Tag("browser")
class CasePageBrowserTest {
  private static final int HEIGHT = 900;
  private static final Path PICTURES = Path.of("target/page");

  /** Opens everything that is closed, measures, and tells the frame around the page. */
  private static final String MEASURE =
      """
      <script>
        document.querySelectorAll('details').forEach(d => d.open = true);
        const chart = document.querySelector('.lanes').getBoundingClientRect();
        const labels = [...document.querySelectorAll('.lanes .label, .lanes .month')]
            .map(l => l.getBoundingClientRect());
        const touching = labels.filter((a, i) => labels.some((b, j) => i < j
            && a.left < b.right && b.left < a.right && a.top < b.bottom - 3 && b.top < a.bottom - 3));
        const cut = labels.filter(a => a.left < chart.left - 1 || a.right > chart.right + 1);
        const names = document.querySelector('.names').getBoundingClientRect();
        const long = [...document.querySelectorAll('.lane-name')]
            .filter(n => n.getBoundingClientRect().right > names.right);
        const styled = getComputedStyle(document.querySelector('.chart')).display;
        parent.postMessage(['scroll', document.documentElement.scrollWidth, 'inner', innerWidth,
            'labels', labels.length, 'touching', touching.length, 'cut', cut.length,
            'long', long.length, styled].join(' '), '*');
      </script>
      """;

  private static final String FRAME =
      """
      <!DOCTYPE html>
      <body><iframe src="measured.html" style="border:0;width:%dpx;height:%dpx"></iframe>
      <script>addEventListener('message', m => document.body.setAttribute('data-measured', m.data))
      </script></body>
      """;

  @ParameterizedTest
  @ValueSource(ints = {1280, 420})
  void fitsItsWindow(int width, @TempDir Path folder) throws Exception {
    Browser browser = Browser.orSkip(folder);
    String html = new CasePage().write(Reports.whole(Packages.none()));
    Files.createDirectories(PICTURES);
    Path page = Files.writeString(PICTURES.resolve("page.html"), html);
    Path picture = PICTURES.resolve("page-" + width + ".png");
    browser.picture(page, width, HEIGHT, picture);
    assertThat(picture).isNotEmptyFile();
    assertFits(measure(browser, html, width), width);
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 420})
  void aCrowdedCaseFitsToo(int width, @TempDir Path folder) throws Exception {
    Browser browser = Browser.orSkip(folder);
    String html = new CasePage().write(Reports.crowded());
    Path page = Files.writeString(folder.resolve("page.html"), html);
    browser.picture(page, width, 2000, PICTURES.resolve("crowded-" + width + ".png"));
    assertFits(measure(browser, html, width), width);
  }

  private static void assertFits(String measured, int width) {
    assertThat(measured).contains("inner " + width + " ", " grid");
    assertThat(number("scroll", measured)).isLessThanOrEqualTo(width);
    assertThat(number("labels", measured)).isGreaterThan(15);
    assertThat(measured).contains("touching 0 ", "cut 0 ", "long 0 ");
  }

  // The policy of the page forbids scripts, so a copy that allows one is measured: all else is
  // forbidden still, and the style has to match its hash. A window can't be made as narrow as a
  // phone's, so the copy stands in a frame of that width.
  private String measure(Browser browser, String html, int width) throws Exception {
    String open =
        html.replace("content=\"default-src", "content=\"script-src 'unsafe-inline'; default-src");
    assertThat(open).isNotEqualTo(html);
    Files.writeString(
        browser.folder().resolve("measured.html"), open.replace("</body>", MEASURE + "</body>"));
    Path frame = browser.folder().resolve("frame.html");
    Files.writeString(frame, FRAME.formatted(width, HEIGHT));
    String dom = browser.dom(frame, Math.max(width, 800) + 40, HEIGHT + 40);
    Matcher found = Pattern.compile("data-measured=\"([^\"]*)\"").matcher(dom);
    assertThat(found.find()).as("the measures are in the page").isTrue();
    return found.group(1);
  }

  private static int number(String name, String measured) {
    Matcher found = Pattern.compile("\\b" + name + " (\\d+)").matcher(measured);
    assertThat(found.find()).as(name).isTrue();
    return Integer.parseInt(found.group(1));
  }
}
