package io.github.dynactin.cli;

import io.github.dynactin.pack.PackLoader;
import io.github.dynactin.pack.ProfilePack;
import io.github.dynactin.reader.FindingReaders;
import io.github.dynactin.reader.InputFormat;
import io.github.dynactin.reader.Readers;
import io.github.dynactin.selection.FindingSelection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that say what a case is read from and what it becomes. */
final class ConversionOptions {
  static final String HEADING = "%nConversion:%n";

  @Option(
      names = "--format",
      paramLabel = "NAME",
      converter = KnownFormat.class,
      description = "Format of the cases; 'formats' lists them. Without it, it is found out.")
  private @Nullable String format;

  @Option(
      names = "--pack",
      paramLabel = "NAME|FOLDER",
      description = "Profile pack: the profiles to aim at (default: ${DEFAULT-VALUE}).",
      defaultValue = PackLoader.STANDARD)
  private String pack = PackLoader.STANDARD;

  @ArgGroup(validate = false, heading = FindingOptions.HEADING)
  private FindingOptions findings = new FindingOptions();

  @ArgGroup(validate = false, heading = FindingSelectionOptions.HEADING)
  private FindingSelectionOptions selection = new FindingSelectionOptions();

  /** What is said of files of findings. */
  FindingOptions findings() {
    return findings;
  }

  /** Which findings leave. */
  FindingSelection selection() {
    return selection.selection(findings.isGermline());
  }

  /** The format that the user names. */
  Optional<String> format() {
    return Optional.ofNullable(format);
  }

  /** What changes a case's meaning, for a fingerprint. */
  String words() {
    return String.join("\n", pack + " " + format, findings.words(), selection().words());
  }

  ProfilePack pack() {
    return pack.matches("[a-z0-9-]+") ? PackLoader.named(pack) : PackLoader.in(Path.of(pack));
  }

  /** Turns away a format that there isn't before anything is done. */
  static final class KnownFormat implements ITypeConverter<String> {
    @Override
    public String convert(String name) {
      List<String> known =
          Stream.concat(
                  Readers.standard().formats().stream(),
                  FindingReaders.standard().formats().stream())
              .map(InputFormat::name)
              .distinct()
              .toList();
      if (!known.contains(name)) {
        throw new TypeConversionException("the formats are: " + String.join(", ", known));
      }
      return name;
    }
  }
}
