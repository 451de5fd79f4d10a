package io.github.dynactin.privacy;

import io.github.dynactin.terminology.ExtensionUrl;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The elements that stay; what isn't on the list is removed. */
final class ElementList {
  private static final String PART = "part ";

  private final Set<String> lines = Set.copyOf(new HashSet<>(WordList.lines("elements.txt")));

  /** True for an element that may stay, by its path without indexes. */
  boolean allows(String path) {
    return lines.contains(path);
  }

  /** True for an extension that may stay: one that the mappers write, or a part of one. */
  boolean allowsExtension(String url) {
    return lines.contains(PART + url)
        || Arrays.stream(ExtensionUrl.values()).anyMatch(known -> known.url().equals(url));
  }
}
