package io.github.dynactin.delivery;

/** How resources get their places on the server. */
public enum WriteMode {
  /** {@code PUT Type/id}: the ids are ours. The default; needs a server that lets clients do so. */
  PUT("put"),
  /**
   * {@code POST} with {@code If-None-Exist}: the ids are the server's. Which is whose is kept in
   * the journal and, as a tag of each resource, on the server; later versions are put there.
   */
  CONDITIONAL_CREATE("conditional-create");

  private final String slug;

  WriteMode(String slug) {
    this.slug = slug;
  }

  /** The name in settings and in the journal. */
  public String slug() {
    return slug;
  }
}
