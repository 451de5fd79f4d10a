package io.github.dynactin.delivery.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A case that the server won't have.
 *
 * @param key the case
 * @param code name of the {@code IssueCode}
 * @param message what was said of it; without a value of a patient's
 * @param at when
 */
public record DeadLetter(CaseKey key, String code, String message, Instant at) {
  public DeadLetter {
    requireNonNull(key, "key");
    requireNonNull(code, "code");
    requireNonNull(message, "message");
    requireNonNull(at, "at");
  }
}
