package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;

/** What can be said of something in a word, with the sign and colour that go with it. */
enum Verdict {
  GOOD("✓"),
  OPEN("–"),
  LOOK("!"),
  WRONG("✕");

  private final String sign;

  Verdict(String sign) {
    this.sign = sign;
  }

  /** The word with the sign; the colour comes from the style and is never all there is. */
  Element chip(String words) {
    return el("span", "chip " + Words.of(this))
        .add(el("span", "sign").with("aria-hidden", "true").text(sign + " "))
        .text(words);
  }

  /** What validation as a whole says of a resource. */
  static Verdict of(ReportedValidation validation) {
    if (!validation.faults().isEmpty()) {
      return WRONG;
    }
    if (!validation.checked() || !validation.unavailableProfiles().isEmpty()) {
      return OPEN;
    }
    return validation.warnings().isEmpty() ? GOOD : LOOK;
  }
}
