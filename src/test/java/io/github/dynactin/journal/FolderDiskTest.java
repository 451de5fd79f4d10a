package io.github.dynactin.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.dynactin.journal.JournalException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal in a real folder. */
class FolderDiskTest {
  private final Path parent;

  FolderDiskTest(@TempDir Path parent) {
    this.parent = parent;
  }

  @Test
  void theFolderAndItsFilesAreTheOwnersAlone() throws IOException {
    Path folder = parent.resolve("a").resolve("b");
    write(folder, "one");
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no owners here");
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("journal"))).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("lock"))).isEqualTo("rw-------");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(
        folder.resolve("journal"), PosixFilePermissions.fromString("rw-r--r--"));
    write(folder, "two");
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("journal"))).isEqualTo("rw-------");
    assertThat(Records.read(new FolderDisk(folder))).containsExactly("one", "two");
  }

  @Test
  void aFolderOfSomebodyElsesThingsIsntTaken() throws IOException {
    assumeTrue(Files.getFileStore(parent).supportsFileAttributeView("posix"), "no owners here");
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createFile(parent.resolve("letters.txt"));
    assertUnusable(parent);
    assertThat(permissions(parent)).isEqualTo("rwxr-xr-x");
  }

  @Test
  void linksArentFollowed() throws IOException {
    Path elsewhere = Files.writeString(parent.resolve("elsewhere"), "mine");
    for (String name : List.of("journal", "journal.new", "lock")) {
      Path folder = Files.createDirectory(parent.resolve("with-" + name));
      Files.createFile(folder.resolve("lock"));
      Files.deleteIfExists(folder.resolve(name));
      Files.createSymbolicLink(folder.resolve(name), elsewhere);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      assertUnusable(folder);
    }
    assertThat(elsewhere).hasContent("mine");
  }

  @Test
  void readingMakesNothing() throws IOException {
    Path folder = parent.resolve("none");
    assertThat(Records.read(new FolderDisk(folder))).isEmpty();
    assertThat(folder).doesNotExist();
  }

  @Test
  void whatWasLeftOfACompactionIsRemoved() throws IOException {
    write(parent, "one");
    Files.writeString(parent.resolve("journal.new"), "half of a new jou");
    write(parent, "two");
    assertThat(parent.resolve("journal.new")).doesNotExist();
    assertThat(Records.read(new FolderDisk(parent))).containsExactly("one", "two");
  }

  @Test
  void anInterruptedThreadDoesntLoseTheJournal() {
    try (Journal journal = Journal.open(new FolderDisk(parent), record -> {})) {
      Thread.currentThread().interrupt();
      journal.append("one".getBytes(UTF_8));
      journal.sync();
      journal.replaceAll(List.of("two".getBytes(UTF_8)));
      journal.append("three".getBytes(UTF_8));
    } finally {
      assertThat(Thread.interrupted()).as("the host's interruption is kept").isTrue();
    }
    assertThat(Records.read(new FolderDisk(parent))).containsExactly("two", "three");
  }

  @Test
  void aFullFileSystemIsToldAndTakesNothing() throws IOException, InterruptedException {
    Path full = Files.createDirectory(parent.resolve("full"));
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=512k", "none", full.toString());
    assumeTrue(mounted, "a small file system can't be mounted here");
    try {
      int synced = fill(full.resolve("journal-folder"));
      List<String> records = Records.read(new FolderDisk(full.resolve("journal-folder")));
      assertThat(records.size()).isBetween(synced, synced + 1);
      assertThat(synced).isGreaterThan(100);
      Files.delete(full.resolve("ballast"));
      write(full.resolve("journal-folder"), "there is space again");
      assertThat(Records.read(new FolderDisk(full.resolve("journal-folder"))))
          .hasSizeBetween(synced + 1, synced + 2)
          .endsWith("there is space again");
    } finally {
      run("umount", full.toString());
    }
  }

  /** Returns how many records were synced before the space ended. */
  private static int fill(Path folder) throws IOException {
    Files.write(folder.resolveSibling("ballast"), new byte[100_000]);
    int synced = 0;
    try (Journal journal = Journal.open(new FolderDisk(folder), record -> {})) {
      while (synced < 10_000) {
        journal.append("x".repeat(1500).getBytes(UTF_8));
        journal.sync();
        synced++;
      }
    } catch (JournalException e) {
      assertThat(e.reason()).isEqualTo(Reason.UNUSABLE);
    }
    return synced;
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void write(Path folder, String record) {
    try (Journal journal = Journal.open(new FolderDisk(folder), old -> {})) {
      journal.append(record.getBytes(UTF_8));
    }
  }

  private static void assertUnusable(Path folder) {
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> write(folder, "one"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNUSABLE));
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
