package io.github.dynactin.selection;

/** Why a finding doesn't leave. */
enum Stays {
  GERMLINE("germline, and not asked for"),
  NOT_CHOSEN("not among the findings that were chosen"),
  OTHER_GENE("not about the genes that were asked for"),
  FILTERED("a filter that was not asked for is stated"),
  NO_SUCH_GRADE("no implication of a grade that was asked for");

  private final String reason;

  Stays(String reason) {
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
