package io.github.dynactin.validation;

import java.util.Iterator;
import java.util.stream.Stream;

/** Whether a code belongs somewhere, as far as can be told here. */
enum Membership {
  YES,
  NO,
  UNKNOWN;

  static Membership of(boolean member) {
    return member ? YES : NO;
  }

  /** YES if any is; NO if none is. */
  static Membership anyOf(Stream<Membership> parts) {
    return settle(parts.iterator(), YES, NO);
  }

  /** YES if all are; NO if any isn't. */
  static Membership allOf(Stream<Membership> parts) {
    return settle(parts.iterator(), NO, YES);
  }

  Membership negated() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }

  // Stops at the first part that decides.
  private static Membership settle(Iterator<Membership> parts, Membership deciding, Membership by) {
    Membership result = by;
    while (parts.hasNext()) {
      Membership part = parts.next();
      if (part == deciding) {
        return deciding;
      }
      result = part == UNKNOWN ? UNKNOWN : result;
    }
    return result;
  }
}
