package io.github.dynactin.source;

import io.github.dynactin.issue.Issue;
import java.util.List;

/**
 * What a source holds.
 *
 * @param parts what is read, one after the other
 * @param notes what was passed over, and why
 */
public record Listing(List<Part> parts, List<Issue> notes) {
  public Listing {
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
  }
}
