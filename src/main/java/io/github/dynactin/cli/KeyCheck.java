package io.github.dynactin.cli;

import io.github.dynactin.transport.keys.SecretFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at the key that ids are made with. */
record KeyCheck(TransferOptions transfer) {
  private static final String WHAT = "key";

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
                file.get() + " may be read by others",
                "chmod 600 it: whoever has it can tell whose an id is.")
            : Check.ok(WHAT, file.get() + " can be used, and is private"));
    return checks;
  }

  private static boolean isOpen(Path file) {
    try {
      return !SecretFile.isPrivate(file);
    } catch (IOException unreadable) {
      return false; // it was read a moment ago
    }
  }
}
