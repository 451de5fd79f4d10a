package io.github.dynactin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The builder lets no value be more than text. */
class HtmlTest {
  private static String written(Html html) {
    StringBuilder out = new StringBuilder();
    html.writeTo(out);
    return out.toString();
  }

  @Test
  void escapesTextAndAttributes() {
    Element element = Html.el("p", "\"><b>").text("<script>alert('1' & \"2\")</script>");
    assertThat(written(element))
        .isEqualTo(
            "<p class=\"&quot;&gt;&lt;b&gt;\">&lt;script&gt;alert(&#39;1&#39; &amp; "
                + "&quot;2&quot;)&lt;/script&gt;</p>");
  }

  @Test
  void replacesWhatNoPageMayHold() {
    assertThat(written(new Text("a\u0000b\u001Bc\uD800d\uFFFEe\tf\n")))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\tf\n");
  }

  @Test
  void keepsEveryOtherCharacter() {
    assertThat(written(new Text("Größe µ 患者 🧬"))).isEqualTo("Größe µ 患者 🧬");
  }

  @ParameterizedTest
  @CsvSource({
    "onclick, go()",
    "style, color:red",
    "src, a.png",
    "srcset, a.png",
    "href, javascript:alert(1)",
    "href, data:text/html;x",
    "'a b', c"
  })
  void refusesWhatRunsOrLoads(String attribute, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Html.el("a").with(attribute, value))
        .withMessageContaining(attribute);
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc", "//x.org", ""})
  void linksOnlyToTheWeb(String address) {
    assertThat(written(Html.link(address, "words"))).isEqualTo("<span>words</span>");
  }

  @Test
  void linksToTheWeb() {
    assertThat(written(Html.link("https://doi.org/10.1?a=1&b=2", "words")))
        .isEqualTo("<a href=\"https://doi.org/10.1?a=1&amp;b=2\">words</a>");
  }

  @Test
  void neverPutsAnythingIntoAVoidElement() {
    assertThat(written(Html.el("br"))).isEqualTo("<br />");
    assertThatIllegalArgumentException().isThrownBy(() -> Html.el("br").text("x"));
  }

  @Test
  void refusesAStyleThatCouldEnd() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Stylesheet("</style>"));
  }
}
