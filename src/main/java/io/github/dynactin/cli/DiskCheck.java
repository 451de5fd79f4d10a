package io.github.dynactin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at the free space where a run writes. */
record DiskCheck(ExportOptions options) {
  private static final String WHAT = "disk";
  private static final long MEBIBYTE = 1 << 20;
  private static final long LITTLE = 500;
  private static final long TOO_LITTLE = 20;

  List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    Stream<Path> folders =
        Stream.concat(
            options.transfer().namedServer().map(options.transfer()::journalFolder).stream(),
            options.namedOutput().stream());
    folders.forEach(folder -> existing(folder).ifPresent(there -> checks.add(check(there))));
    return checks;
  }

  private static Check check(Path folder) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace() / MEBIBYTE;
      String words = free + " MiB are free in " + folder;
      if (free < TOO_LITTLE) {
        return Check.fail(WHAT, words, "Make room.", ExitCode.JOURNAL);
      }
      return free < LITTLE ? Check.warn(WHAT, words, "Make room.") : Check.ok(WHAT, words);
    } catch (IOException unknown) {
      return Check.warn(WHAT, "nobody knows how much is free in " + folder, "Look at it.");
    }
  }

  private static Optional<Path> existing(Path folder) {
    @Nullable Path there = folder.toAbsolutePath().normalize();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return Optional.ofNullable(there);
  }
}
