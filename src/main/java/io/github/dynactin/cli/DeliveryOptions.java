package io.github.dynactin.cli;

import io.github.dynactin.delivery.BundleLimits;
import io.github.dynactin.delivery.DeliverySettings;
import io.github.dynactin.delivery.ForeignEdits;
import io.github.dynactin.delivery.WriteMode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that say how much at once. */
final class DeliveryOptions {
  static final String HEADING = "%nDelivery:%n";
  private static final String TWO = "2";

  @Option(
      names = "--lanes",
      paramLabel = "NUMBER",
      converter = Count.class,
      description = "How many patients are worked on at once (default: ${DEFAULT-VALUE}).",
      defaultValue = TWO)
  private int lanes = Integer.parseInt(TWO);

  @Option(
      names = "--max-entries",
      paramLabel = "NUMBER",
      converter = Count.class,
      description = "Most resources in one transaction (default: ${DEFAULT-VALUE}).",
      defaultValue = "100")
  private int entries = BundleLimits.defaults().entries();

  @Option(
      names = "--max-bytes",
      paramLabel = "NUMBER",
      converter = Count.class,
      description = "Most bytes in one transaction (default: ${DEFAULT-VALUE}).",
      defaultValue = "1048576")
  private int bytes = BundleLimits.defaults().bytes();

  @Option(
      names = "--full",
      description =
          "Look at every case, and read everything on the server instead of trusting the journal.")
  private boolean full;

  @Option(
      names = "--foreign-edits",
      paramLabel = "POLICY",
      converter = KnownPolicy.class,
      description =
          "What to do with a resource that another client has changed on the server. restore:"
              + " report it and write what the source states. refuse: leave it and refuse its case"
              + " (default: restore).")
  private ForeignEdits foreignEdits = ForeignEdits.RESTORE;

  int lanes() {
    return lanes;
  }

  boolean isFull() {
    return full;
  }

  DeliverySettings settings(WriteMode mode, RetryOption retry) {
    return DeliverySettings.defaults()
        .withMode(mode)
        .withLimits(new BundleLimits(entries, bytes))
        .withRetry(retry.settings())
        .withCheckAll(full)
        .withForeignEdits(foreignEdits);
  }

  /** The policies by their names. */
  static final class KnownPolicy implements ITypeConverter<ForeignEdits> {
    @Override
    public ForeignEdits convert(String name) {
      for (ForeignEdits policy : ForeignEdits.values()) {
        if (policy.slug().equals(name)) {
          return policy;
        }
      }
      throw new TypeConversionException("the policies are: restore, refuse");
    }
  }

  /** A number from 1 on. */
  static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      if (!text.matches("[1-9][0-9]{0,8}")) {
        throw new TypeConversionException("a whole number from 1 on is needed");
      }
      return Integer.valueOf(text);
    }
  }
}
