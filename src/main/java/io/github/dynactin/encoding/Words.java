package io.github.dynactin.encoding;

import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.RuntimeCompositeDatatypeDefinition;
import java.util.Set;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/**
 * Strings that many resources have in common, encoded once: systems, codes and their names. It
 * keeps a bounded number, and the newest wins; two threads at one slot only encode a word twice.
 */
final class Words {
  private static final int SLOTS = 4096;
  private static final int LONGEST = 256;

  private static final Set<Class<?>> CODES = Set.of(CodeType.class, Enumeration.class);
  private static final Set<Class<?>> ADDRESSES = Set.of(UriType.class, CanonicalType.class);

  private static final class Word {
    final String text;
    final byte[] json;

    Word(String text, byte[] json) {
      this.text = text;
      this.json = json;
    }
  }

  private final @Nullable Word[] slots = new Word[SLOTS];

  /** Of each slot, the hash of the word that wasn't there last. */
  private final int[] missed = new int[SLOTS];

  /** Whether a child's values are such strings. What may name a person or a record isn't. */
  static boolean includes(
      BaseRuntimeElementCompositeDefinition<?> parent, String child, Class<?> type) {
    boolean inDatatype = parent instanceof RuntimeCompositeDatatypeDefinition;
    boolean ofACode = parent.getImplementingClass() == Coding.class;
    boolean ofAUnit = parent.getImplementingClass() == Quantity.class;
    return CODES.contains(type)
        || (inDatatype && ADDRESSES.contains(type))
        || (ofACode && child.equals("display"))
        || (ofAUnit && child.equals("unit"));
  }

  void write(JsonBytes out, String text) {
    int hash = text.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    Word word = slots[slot];
    if (word != null && word.text.equals(text)) {
      out.raw(word.json);
      return;
    }
    int start = out.size();
    out.string(text);
    // What comes once may never come again: it is kept when it comes twice in a row.
    if (missed[slot] != hash) {
      missed[slot] = hash;
    } else if (text.length() <= LONGEST) {
      slots[slot] = new Word(text, out.since(start));
    }
  }
}
