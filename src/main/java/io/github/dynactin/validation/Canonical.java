package io.github.dynactin.validation;

import java.util.Optional;

/** A canonical address, apart from the version it may carry after a bar. */
record Canonical(String url, Optional<String> version) {

  static Canonical parse(String text) {
    int bar = text.indexOf('|');
    return bar < 0
        ? new Canonical(text, Optional.empty())
        : new Canonical(text.substring(0, bar), Optional.of(text.substring(bar + 1)));
  }

  static Canonical of(String url, String version) {
    return new Canonical(url, Optional.of(version).filter(v -> !v.isEmpty()));
  }

  /** True when a resource of this address and version is one that was asked for. */
  boolean answers(Canonical asked) {
    return url.equals(asked.url) && (asked.version.isEmpty() || asked.version.equals(version));
  }

  /** Everything up to and with the last slash: what the definitions of one guide share. */
  String prefix() {
    return url.substring(0, url.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return version.map(v -> url + "|" + v).orElse(url);
  }
}
