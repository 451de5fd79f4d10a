package io.github.dynactin.delivery.ledger;

/**
 * Names a case where nobody may learn whose it is: in the journal, in logs, in dead letters.
 *
 * @param value 8 to 64 lower-case letters and digits, made with a secret key
 */
public record CaseKey(String value) implements Comparable<CaseKey> {
  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException if it has another form; the message doesn't quote it
   */
  public CaseKey {
    if (!value.matches("[a-z0-9]{8,64}")) {
      throw new IllegalArgumentException("a case key has 8 to 64 lower-case letters and digits");
    }
  }

  @Override
  public int compareTo(CaseKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
