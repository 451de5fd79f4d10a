package io.github.dynactin.report;

import java.util.List;

/**
 * A piece of a page. A value only ever enters as {@link Text} or as an attribute, and both escape
 * as they are written: there is no way to put markup in as a string.
 */
sealed interface Html permits Element, Text, Stylesheet, Script {
  /** Appends the markup. What is written is HTML5 and well-formed XML at once. */
  void writeTo(StringBuilder out);

  /** An element without attributes and content. */
  static Element el(String name) {
    return new Element(name, List.of(), List.of());
  }

  /** An element with a class, or several apart by spaces. */
  static Element el(String name, String classes) {
    return el(name).with("class", classes);
  }

  /** A link if the address is one of the web, or of this page; else just the words. */
  static Element link(String address, String words) {
    return Element.isLinkable(address)
        ? el("a").with("href", address).text(words)
        : el("span").text(words);
  }
}
