package io.github.dynactin.privacy;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.StringType;

/** Codes and the words beside them: known codes stay, and words that are known. */
final class Concepts {
  private final KnownCodes codes = new KnownCodes();
  private final KnownText texts;

  Concepts(KnownText texts) {
    this.texts = texts;
  }

  /** What may stay of a concept; words that may not are masked in their place. */
  CodeableConcept concept(CodeableConcept source, String path, Done done) {
    CodeableConcept target = new CodeableConcept();
    for (Coding coding : source.getCoding()) {
      coding(coding, done).ifPresent(target::addCoding);
    }
    if (source.hasText()) {
      if (texts.trustsConcepts() || texts.knows(source.getText())) {
        target.setText(source.getText());
      } else {
        target.setTextElement(Masking.maskedLike(new StringType()));
        done.removed();
      }
    }
    boolean lost = (source.hasCoding() || source.hasText()) && nothing(target);
    if (lost) {
      target.setTextElement(Masking.maskedLike(new StringType()));
      done.masked(path);
    }
    return target;
  }

  /** What may stay of a code; empty if its system isn't known, or it hasn't its system's form. */
  Optional<Coding> coding(Coding source, Done done) {
    if (!source.hasSystem() || !codes.has(source.getSystem(), String.valueOf(source.getCode()))) {
      done.removed();
      return Optional.empty();
    }
    Coding target = new Coding().setSystem(source.getSystem()).setCode(source.getCode());
    if (source.hasDisplay()) {
      display(source).ifPresentOrElse(target::setDisplay, done::removed);
    }
    return Optional.of(target);
  }

  /** True for a code that stands alone, without a system. */
  boolean isKnownCode(String code) {
    return codes.has(code);
  }

  /** True for a text that can't be a person's. */
  boolean isKnownText(String text) {
    return texts.knows(text);
  }

  private static boolean nothing(CodeableConcept concept) {
    return !concept.hasCoding() && concept.getText() == null;
  }

  private Optional<String> display(Coding source) {
    return codes
        .display(source.getSystem(), source.getCode())
        .or(() -> Optional.of(source.getDisplay()).filter(texts::knows));
  }
}
