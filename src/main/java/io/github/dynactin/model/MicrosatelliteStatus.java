package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether short repeats of the tumour have changed their length.
 *
 * @param context what every finding has
 * @param status as the report says it, if it does
 * @param unstableSites share of the sites looked at that are unstable, if stated
 */
public record MicrosatelliteStatus(
    FindingContext context, Optional<Status> status, Optional<Fraction> unstableSites)
    implements Biomarker {
  public MicrosatelliteStatus {
    requireNonNull(context, "context");
    requireNonNull(status, "status");
    requireNonNull(unstableSites, "unstableSites");
    Biomarker.check(context, status.isPresent() || unstableSites.isPresent());
  }

  @Override
  public MicrosatelliteStatus withContext(FindingContext other) {
    return new MicrosatelliteStatus(other, status, unstableSites);
  }

  @Override
  public String changeKey() {
    return "biomarker/microsatellite-status";
  }

  @Override
  public Optional<String> value() {
    return Biomarker.listed(
        Stream.of(
            status.map(each -> each.name().toLowerCase(Locale.ROOT)),
            unstableSites.map(share -> share.value().toPlainString() + " of the sites unstable")));
  }

  @Override
  public String label() {
    return "Microsatellite status";
  }

  /** As reports say it. */
  public enum Status {
    STABLE,
    LOW,
    HIGH
  }
}
