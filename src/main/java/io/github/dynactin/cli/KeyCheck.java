package io.github.dynactin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the key that ids are made with. */
record KeyCheck(TransferOptions transfer) {
  private static final String WHAT = "key";
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  List<Check> checks() {
    Optional<Path> file = transfer.ids().file();
    transfer.ids().key(); // a wrong one is told
    if (file.isEmpty()) {
      return List.of(
          transfer.mayUseDemoKey()
              ? Check.warn(
                  WHAT,
                  "the public demo key: anybody can turn ids back",
                  "Good for trying. For patients, make a key and name it with --key.")
              : Check.fail(
                  WHAT,
                  "none is named, and the public demo key isn't used for this server",
                  "Make one (head -c 32 /dev/urandom > id.key && chmod 600 id.key) and name it with"
                      + " --key.",
                  ExitCode.CONFIGURATION));
    }
    List<Check> checks = new ArrayList<>();
    checks.add(
        isOpen(file.get())
            ? Check.warn(
                WHAT,
                file.get() + " may be read by others than its owner",
                "chmod 600 it: whoever has it can tell whose an id is.")
            : Check.ok(WHAT, file.get() + " can be used, and only its owner may read it"));
    return checks;
  }

  private static boolean isOpen(Path file) {
    @Nullable PosixFileAttributeView posix =
        Files.getFileAttributeView(file, PosixFileAttributeView.class);
    try {
      return posix != null
          && posix.readAttributes().permissions().stream().anyMatch(OTHERS::contains);
    } catch (IOException unreadable) {
      return false; // it was read a moment ago
    }
  }
}
