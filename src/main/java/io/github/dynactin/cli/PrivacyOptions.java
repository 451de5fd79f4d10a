package io.github.dynactin.cli;

import io.github.dynactin.privacy.DatePolicy;
import io.github.dynactin.privacy.KnownText;
import io.github.dynactin.privacy.PrivacySettings;
import io.github.dynactin.terminology.Confidentiality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what is done for the patients' privacy. */
final class PrivacyOptions {
  static final String HEADING = "%nPrivacy:%n";

  @Option(
      names = "--deidentify",
      description =
          "Send pseudonyms, shifted dates and known words only; needs --key. Pseudonymous isn't"
              + " anonymous: see docs/privacy.md.")
  private boolean deidentify;

  @Option(
      names = "--shift-dates",
      paramLabel = "DAYS",
      description =
          "With --deidentify: the most that a patient's dates are shifted, either way; 0 leaves"
              + " them (default: 365).")
  private @Nullable Integer shiftDates;

  @Option(
      names = "--keep-time",
      description = "With --deidentify: keep times of day. Without it, dates end with the day.")
  private boolean keepTime;

  @Option(
      names = "--keep-text",
      paramLabel = "FILE",
      description =
          "With --deidentify: texts that you vouch for, one on each line, beside the words that are"
              + " known.")
  private @Nullable Path keepText;

  @Option(
      names = "--label",
      paramLabel = "CODE",
      description = "Label every resource as confidential: U, L, M, N, R or V.")
  private @Nullable String label;

  /**
   * What is asked for.
   *
   * @param demoKey whether ids are made with the key that everybody knows
   * @throws ConfigurationException if it can't be done, or only in part
   */
  PrivacySettings settings(boolean demoKey) {
    if (!deidentify && (shiftDates != null || keepTime || keepText != null)) {
      throw new ConfigurationException(
          "--shift-dates, --keep-time and --keep-text are parts of --deidentify: say that, too.");
    }
    if (deidentify && demoKey) {
      throw new ConfigurationException(
          "--deidentify: name a key of your own with --key. What is made with the public demo key"
              + " can be turned back by anybody.");
    }
    PrivacySettings settings = deidentify ? deidentified() : PrivacySettings.off();
    return label == null ? settings : settings.withLabel(confidentiality(label));
  }

  /** What changes what is sent, for a fingerprint. */
  String words() {
    return String.join(
        " ",
        Boolean.toString(deidentify),
        String.valueOf(shiftDates),
        Boolean.toString(keepTime),
        String.valueOf(keepText),
        String.valueOf(label));
  }

  private PrivacySettings deidentified() {
    PrivacySettings settings = PrivacySettings.deidentified().withDates(dates());
    return keepText == null
        ? settings
        : settings.withTexts(KnownText.standard().with(lines(keepText)));
  }

  private DatePolicy dates() {
    int days = shiftDates == null ? DatePolicy.USUAL_DAYS : shiftDates;
    try {
      DatePolicy policy = DatePolicy.standard().withShift(days);
      return keepTime ? policy.withTimeOfDay() : policy;
    } catch (IllegalArgumentException wrong) {
      throw new ConfigurationException("--shift-dates: " + wrong.getMessage() + ".");
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new ConfigurationException("--keep-text: the file can't be read.");
    }
  }

  private static Confidentiality confidentiality(String code) {
    return Confidentiality.of(code)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "--label: the codes are: "
                        + Arrays.stream(Confidentiality.values())
                            .map(Confidentiality::code)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
