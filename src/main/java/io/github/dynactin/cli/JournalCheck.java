package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.Time;
import io.github.dynactin.transport.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the journal: that it is ours, whole, free, and can be written. */
record JournalCheck(ExportOptions options, Pipeline pipeline) {
  private static final String WHAT = "journal";

  List<Check> checks() {
    TransferOptions transfer = options.transfer();
    Optional<URI> server = transfer.namedServer();
    if (transfer.journal().isOff() || server.isEmpty()) {
      return List.of(
          transfer.journal().isOff()
              ? Check.warn(
                  WHAT,
                  "none is kept: each run reads everything on the server first",
                  "Leave --no-journal out for what runs every night.")
              : Check.ok(WHAT, "found out when the sandbox runs"));
    }
    Path folder = transfer.journalFolder(server.get());
    if (!Files.exists(folder)) {
      return List.of(
          isWritable(folder)
              ? Check.ok(WHAT, folder + " will be made by the first run")
              : unwritable(folder));
    }
    return List.of(existing(folder, server.get()));
  }

  private Check existing(Path folder, URI server) {
    try (Delivery delivery =
        options
            .transfer()
            .glance(pipeline, ServerSettings.of(server), options.settings(), Time.system())) {
      if (!Files.isWritable(folder)) {
        return unwritable(folder);
      }
      if (isLocked(folder.resolve("lock"))) {
        return Check.fail(
            WHAT, folder + ": another run has it", "Wait for it to end.", ExitCode.LOCKED);
      }
      return Check.ok(
          WHAT, folder + " knows " + Summaries.count(delivery.knownCases().size(), "case"));
    }
  }

  /** Takes the lock for a moment, if its file is there; a run does the same. */
  private static boolean isLocked(Path file) {
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      @Nullable FileLock lock = channel.tryLock();
      return lock == null;
    } catch (OverlappingFileLockException ours) {
      return true;
    } catch (IOException unusable) {
      return false; // the run says what is wrong
    }
  }

  private static boolean isWritable(Path folder) {
    @Nullable Path above = folder.toAbsolutePath().normalize();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    return above != null && Files.isDirectory(above) && Files.isWritable(above);
  }

  private static Check unwritable(Path folder) {
    return Check.fail(
        WHAT,
        folder + " can't be written",
        "Give whoever runs the export the right to, or name another folder with --journal.",
        ExitCode.JOURNAL);
  }
}
