package io.github.dynactin.job;

/**
 * How many cases may be retracted because the input doesn't hold them: more than that is more
 * likely a wrong input than so many corrections.
 *
 * @param most how many; {@link Integer#MAX_VALUE} for all; negative for the usual share
 */
public record WithdrawalLimit(int most) {
  private static final int IN_A_HUNDRED = 10;

  /** A tenth of the known cases, and always one. */
  public static WithdrawalLimit usual() {
    return new WithdrawalLimit(-1);
  }

  /** No limit. */
  public static WithdrawalLimit none() {
    return new WithdrawalLimit(Integer.MAX_VALUE);
  }

  /** How many of so many. */
  int of(int known) {
    return most >= 0 ? most : Math.max(1, (int) ((long) known * IN_A_HUNDRED / 100));
  }
}
