package io.github.dynactin.report;

/**
 * A page's own script; like its style it isn't escaped, comes from this jar, and no value ever
 * enters it.
 *
 * @param code without anything that could end the element
 */
record Script(String code) implements Html {
  Script {
    if (code.indexOf('<') >= 0 || code.indexOf('&') >= 0) {
      throw new IllegalArgumentException("a script has neither '<' nor '&'");
    }
  }

  /** The script of the page about a run. */
  static Script ofRunPage() {
    return new Script(JarText.of("run.js"));
  }

  /** Tells the style that there is a script, before it lays out ten thousand rows. */
  static Script early() {
    return new Script("document.documentElement.classList.add('scripted')");
  }

  /** What a policy names it by. */
  String hash() {
    return JarText.hash(code);
  }

  @Override
  public void writeTo(StringBuilder out) {
    out.append("<script>").append(code).append("</script>");
  }
}
