package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;

/**
 * What a component says, in words, and where that stands in the input.
 *
 * @param label what it is about
 * @param words what it says
 * @param origin where it is stated
 */
record Statement(String label, String words, Origin origin) {}
