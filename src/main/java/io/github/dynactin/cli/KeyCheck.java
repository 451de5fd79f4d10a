package io.github.dynactin.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks at the key that ids are made with. */
record KeyCheck(TransferOptions transfer) {
  private static final String WHAT = "key";

  List<Check> checks() {
    Optional<Path> file = transfer.ids().file();
    transfer.ids().key(); // throws if it can't be used, or is open to others
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
    return List.of(Check.ok(WHAT, file.get() + " can be used, and is private"));
  }
}
