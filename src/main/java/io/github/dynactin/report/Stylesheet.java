package io.github.dynactin.report;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/**
 * The page's own style; like a script it isn't escaped: it comes from this jar, and no value ever
 * enters it.
 *
 * @param css without anything that could end the element
 */
record Stylesheet(String css) implements Html {
  Stylesheet {
    if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
      throw new IllegalArgumentException("a style has neither '<' nor '&'");
    }
  }

  /** The style of the case page. */
  static Stylesheet ofPage() {
    return new Stylesheet(JarText.of("page.css"));
  }

  /** The style of the page about a run: the case page's, and what it has more. */
  static Stylesheet ofRunPage() {
    return new Stylesheet(JarText.of("page.css") + JarText.of("run.css"));
  }

  /** Allows this style and nothing else: no script, font, image, frame, form or connection. */
  String policy() {
    return "default-src 'none'; style-src '"
        + JarText.hash(css)
        + "'; base-uri 'none'; form-action 'none'";
  }

  /** Allows this style and these scripts, and nothing else. */
  String policy(Script... scripts) {
    return policy()
        + Stream.of(scripts)
            .map(script -> " '" + script.hash() + "'")
            .collect(joining("", "; script-src", ""));
  }

  @Override
  public void writeTo(StringBuilder out) {
    out.append("<style>").append(css).append("</style>");
  }
}
