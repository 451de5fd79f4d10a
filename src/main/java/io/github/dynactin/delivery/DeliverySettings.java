package io.github.dynactin.delivery;

import static java.util.Objects.requireNonNull;

/**
 * How to deliver.
 *
 * @param mode how resources get their places
 * @param limits how large a transaction may be
 * @param retry how often and how long failed requests are sent again
 * @param tagSystem system of the tag that marks a resource as ours; used by {@link
 *     WriteMode#CONDITIONAL_CREATE}
 * @param checkAll true to read everything on the server instead of trusting the journal
 * @param foreignEdits what is done with resources that another client has changed
 */
public record DeliverySettings(
    WriteMode mode,
    BundleLimits limits,
    RetrySettings retry,
    String tagSystem,
    boolean checkAll,
    ForeignEdits foreignEdits) {
  public DeliverySettings {
    requireNonNull(mode, "mode");
    requireNonNull(limits, "limits");
    requireNonNull(retry, "retry");
    requireNonNull(tagSystem, "tagSystem");
    requireNonNull(foreignEdits, "foreignEdits");
  }

  /** {@code PUT Type/id}, the default limits and retries, and trust in the journal. */
  public static DeliverySettings defaults() {
    return new DeliverySettings(
        WriteMode.PUT,
        BundleLimits.defaults(),
        RetrySettings.defaults(),
        "urn:dynactin:resource",
        false,
        ForeignEdits.RESTORE);
  }

  /** The same in another mode. */
  public DeliverySettings withMode(WriteMode other) {
    return new DeliverySettings(other, limits, retry, tagSystem, checkAll, foreignEdits);
  }

  /** The same with other limits. */
  public DeliverySettings withLimits(BundleLimits others) {
    return new DeliverySettings(mode, others, retry, tagSystem, checkAll, foreignEdits);
  }

  /** The same with other retries. */
  public DeliverySettings withRetry(RetrySettings other) {
    return new DeliverySettings(mode, limits, other, tagSystem, checkAll, foreignEdits);
  }

  /** The same, reading everything on the server, or not. */
  public DeliverySettings withCheckAll(boolean all) {
    return new DeliverySettings(mode, limits, retry, tagSystem, all, foreignEdits);
  }

  /** The same with another policy for resources that another client has changed. */
  public DeliverySettings withForeignEdits(ForeignEdits other) {
    return new DeliverySettings(mode, limits, retry, tagSystem, checkAll, other);
  }
}
