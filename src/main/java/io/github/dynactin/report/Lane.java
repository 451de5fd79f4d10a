package io.github.dynactin.report;

/** The lanes of the timeline, from top to bottom. */
enum Lane {
  THERAPY("Therapies"),
  MARKER("Markers"),
  IMAGING("Imaging"),
  SPECIMEN("Specimens"),
  TEST("Genomics"),
  RESPONSE("Responses"),
  COURSE("Course");

  private final String title;

  Lane(String title) {
    this.title = title;
  }

  /** The name on the page; short enough for the column of names. */
  String title() {
    return title;
  }

  /** The class in the style. */
  String slug() {
    return "lane-" + Words.of(this);
  }
}
