package io.github.dynactin.privacy;

import static java.util.Objects.requireNonNull;

/**
 * Tells one key from another without telling anything of the key: for journals, so that a run with
 * another key is noticed before it doubles every patient.
 *
 * @param hex 32 hex digits
 */
public record KeyFingerprint(String hex) {
  private static final int DIGITS = 32;

  public KeyFingerprint {
    requireNonNull(hex, "hex");
    if (!hex.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("a key's fingerprint is 32 hex digits");
    }
  }

  /** The fingerprint of a key; the tenant has no part in it. */
  public static KeyFingerprint of(PrivacyKey key) {
    String digest = key.pseudonym(PrivacyKey.Purpose.FINGERPRINT);
    return new KeyFingerprint(digest.substring(0, DIGITS));
  }

  @Override
  public String toString() {
    return hex;
  }
}
