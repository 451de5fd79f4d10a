package io.github.dynactin.privacy;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.terminology.Confidentiality;
import java.util.Optional;

/**
 * What is done for a patient's privacy. Off unless asked for; what is asked for is done wholly or
 * the case is refused.
 *
 * @param redaction whether what may hold a person's words is removed
 * @param pseudonyms whether identifiers become pseudonyms
 * @param dates what becomes of dates and ages
 * @param texts which words stay
 * @param label how confidential every resource is said to be
 */
public record PrivacySettings(
    boolean redaction,
    boolean pseudonyms,
    DatePolicy dates,
    KnownText texts,
    Optional<Confidentiality> label) {
  /**
   * @throws IllegalArgumentException if identifiers or dates are to be treated and texts aren't:
   *     the texts would give them away
   */
  public PrivacySettings {
    requireNonNull(dates, "dates");
    requireNonNull(texts, "texts");
    requireNonNull(label, "label");
    if (!redaction && (pseudonyms || dates.treats())) {
      throw new IllegalArgumentException(
          "pseudonyms and changed dates need redaction: texts would give them away");
    }
  }

  /** Nothing is done. */
  public static PrivacySettings off() {
    return new PrivacySettings(
        false, false, DatePolicy.asStated(), KnownText.standard(), Optional.empty());
  }

  /** Everything is done, as {@code docs/privacy.md} says. */
  public static PrivacySettings deidentified() {
    return new PrivacySettings(
        true, true, DatePolicy.standard(), KnownText.standard(), Optional.empty());
  }

  /** The same with or without pseudonyms. */
  public PrivacySettings withPseudonyms(boolean wanted) {
    return new PrivacySettings(redaction, wanted, dates, texts, label);
  }

  /** The same with other dates. */
  public PrivacySettings withDates(DatePolicy others) {
    return new PrivacySettings(redaction, pseudonyms, others, texts, label);
  }

  /** The same with other words that stay. */
  public PrivacySettings withTexts(KnownText others) {
    return new PrivacySettings(redaction, pseudonyms, dates, others, label);
  }

  /** The same with a label on every resource. */
  public PrivacySettings withLabel(Confidentiality confidentiality) {
    return new PrivacySettings(redaction, pseudonyms, dates, texts, Optional.of(confidentiality));
  }

  /** True if nothing at all is asked for. */
  public boolean isOff() {
    return !redaction && label.isEmpty();
  }
}
