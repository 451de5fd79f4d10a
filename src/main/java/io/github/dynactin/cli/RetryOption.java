package io.github.dynactin.cli;

import io.github.dynactin.delivery.RetrySettings;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How long failed requests are retried; to be mixed in. */
final class RetryOption {
  @Option(
      names = "--retry-timeout",
      paramLabel = "TIME",
      converter = Time.class,
      description =
          "Retry failed requests for at most this long in the whole run, such as 30s, 15m or 2h; 0s"
              + " never retries (default: ${DEFAULT-VALUE}).",
      defaultValue = "15m")
  private Duration timeout = RetrySettings.defaults().timeout();

  RetrySettings settings() {
    return RetrySettings.defaults().withTimeout(timeout);
  }

  /** A time as people write it. */
  static final class Time implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([smhd])");

    @Override
    public Duration convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException("a number with s, m, h or d is needed, such as 15m");
      }
      String upper = text.toUpperCase(Locale.ROOT);
      return Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper);
    }
  }
}
