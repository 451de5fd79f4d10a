package io.github.dynactin.cli;

import io.github.dynactin.delivery.BundleLimits;
import io.github.dynactin.delivery.DeliverySettings;
import io.github.dynactin.delivery.RetrySettings;
import io.github.dynactin.delivery.WriteMode;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that say how much at once, and how patiently. */
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
      names = "--patience",
      paramLabel = "TIME",
      converter = Time.class,
      description =
          "How long the run waits for a server in all, such as 30s, 15m or 2h; 0s gives up at the"
              + " first failure (default: ${DEFAULT-VALUE}).",
      defaultValue = "15m")
  private Duration patience = RetrySettings.defaults().budget();

  @Option(
      names = "--full",
      description = "Read everything on the server instead of trusting the journal.")
  private boolean full;

  int lanes() {
    return lanes;
  }

  DeliverySettings settings(WriteMode mode) {
    return DeliverySettings.defaults()
        .withMode(mode)
        .withLimits(new BundleLimits(entries, bytes))
        .withRetry(RetrySettings.defaults().withBudget(patience))
        .withCheckAll(full);
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

  /** A time as people write it. */
  static final class Time implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([smh])");

    @Override
    public Duration convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException("a number with s, m or h is needed, such as 15m");
      }
      return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }
  }
}
