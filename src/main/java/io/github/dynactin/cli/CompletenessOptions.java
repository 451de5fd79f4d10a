package io.github.dynactin.cli;

import io.github.dynactin.job.WithdrawalLimit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options for an input that is all there is. */
final class CompletenessOptions {
  static final String HEADING = "%nCompleteness:%n";

  @Option(
      names = "--complete",
      description =
          "The files are all there is: a case that was sent before and isn't in them is withdrawn"
              + " (entered in error, never deleted). Nothing is withdrawn if a file can't be read.")
  private boolean complete;

  @Option(
      names = "--withdraw-limit",
      paramLabel = "NUMBER|all",
      converter = Limit.class,
      description =
          "Most cases that --complete withdraws; beyond it withdraws none (default: a tenth of the"
              + " cases sent, and always 1).")
  private @Nullable WithdrawalLimit limit;

  @Option(
      names = "--allow-empty-source",
      description =
          "With --complete: a source without any case is meant to be empty. Without it, nothing is"
              + " withdrawn then: a disk may not be mounted.")
  private boolean mayBeEmpty;

  /** True if a source without a case is meant to be one. */
  boolean mayBeEmpty() {
    return mayBeEmpty;
  }

  boolean isComplete() {
    return complete;
  }

  /** How many cases may be withdrawn. */
  WithdrawalLimit limit() {
    return limit == null ? WithdrawalLimit.usual() : limit;
  }

  /** Refuses what makes no sense together. */
  void require(JournalOptions journal) {
    if (mayBeEmpty && !complete) {
      throw new ConfigurationException("--allow-empty-source is a part of --complete: add it.");
    }
    if (limit != null && !complete) {
      throw new ConfigurationException("--withdraw-limit is a part of --complete: say that, too.");
    }
    if (complete && journal.isOff()) {
      throw new ConfigurationException(
          "--complete needs the journal: without it nobody knows what was sent.");
    }
  }

  /** A number, or all. */
  static final class Limit implements ITypeConverter<WithdrawalLimit> {
    @Override
    public WithdrawalLimit convert(String text) {
      if (text.equals("all")) {
        return WithdrawalLimit.none();
      }
      if (!text.matches("[0-9]{1,9}")) {
        throw new TypeConversionException("a whole number or 'all' is needed");
      }
      return new WithdrawalLimit(Integer.parseInt(text));
    }
  }
}
