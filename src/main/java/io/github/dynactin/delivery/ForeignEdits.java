package io.github.dynactin.delivery;

/** What is done with a resource of an export that another client has changed on the server. */
public enum ForeignEdits {
  /** It is reported, and replaced by what the source states. */
  RESTORE("restore"),
  /** It is left as it is, and its case is refused. */
  REFUSE("refuse");

  private final String slug;

  ForeignEdits(String slug) {
    this.slug = slug;
  }

  /** The name in settings. */
  public String slug() {
    return slug;
  }
}
