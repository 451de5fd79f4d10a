package io.github.dynactin.issue;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where a fact came from: the file as the caller named it, the place in it, and, where the input
 * says so, the place in the document the input was abstracted from.
 *
 * @param file the input as its reader was given it, {@linkplain Printable printable}
 * @param place a JSON Pointer (RFC 6901), or {@code line 812}; empty for the whole file
 * @param citation the place in the source document, if the input names one
 */
public record Origin(String file, String place, Optional<Citation> citation) {
  public Origin {
    file = Printable.of(file);
    place = Printable.of(place);
    requireNonNull(citation, "citation");
  }

  /** An origin without a citation. */
  public static Origin of(String file, String place) {
    return new Origin(file, place, Optional.empty());
  }

  /** The place of a property of this fact; where the place is a line, the line itself. */
  public Origin child(String property) {
    boolean pointer = place.isEmpty() || place.startsWith("/");
    return pointer ? new Origin(file, place + "/" + property, citation) : this;
  }

  /** This place, cited as what it is a part of is cited, unless it has a citation of its own. */
  public Origin within(Origin whole) {
    return citation.isPresent() ? this : new Origin(file, place, whole.citation());
  }

  /** This place with a citation, for facts that name where they were read. */
  public Origin citing(Citation cited) {
    return new Origin(file, place, Optional.of(cited));
  }

  @Override
  public String toString() {
    return place.isEmpty() ? file : file + " " + place;
  }
}
