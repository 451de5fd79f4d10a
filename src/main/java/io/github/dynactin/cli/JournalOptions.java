package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.delivery.WriteMode;
import io.github.dynactin.journal.DiscardingDisk;
import io.github.dynactin.journal.Disk;
import io.github.dynactin.journal.FolderDisk;
import io.github.dynactin.transport.ServerIdentity;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that say where is kept what was sent, and how it is written. */
final class JournalOptions {
  static final String HEADING = "%nJournal:%n";
  private static final int NAME_BYTES = 4;

  @Option(
      names = "--journal",
      paramLabel = "FOLDER",
      description =
          "Where it is kept what was sent, in a folder for each server and tenant; no patient data"
              + " (default: ${DEFAULT-VALUE}).",
      defaultValue = JournalFolders.DEFAULT)
  private Path folder = Path.of(JournalFolders.DEFAULT);

  @Option(
      names = "--no-journal",
      description = "Keep nothing: everything is read on the server first, in every run.")
  private boolean none;

  @Option(
      names = "--write-mode",
      paramLabel = "MODE",
      converter = KnownMode.class,
      description =
          "put: the ids are ours. conditional-create: the server makes them (default: put).")
  private WriteMode mode = WriteMode.PUT;

  /** True if nothing is to be kept. */
  boolean isOff() {
    return none;
  }

  WriteMode mode() {
    return mode;
  }

  /** Where the journal of a server and tenant is. */
  Disk disk(URI server, String tenant) {
    return none ? new DiscardingDisk() : new FolderDisk(folder(server, tenant));
  }

  /** Where a journal would be. */
  Path folder(URI server, String tenant) {
    return folder.resolve(name(server, tenant));
  }

  /**
   * Made without the key: another key for the same server must find the journal, so that it can be
   * refused.
   */
  private static String name(URI server, String tenant) {
    String identity = ServerIdentity.of(server);
    String host = URI.create(identity).getHost().replaceAll("[^A-Za-z0-9.-]", "_");
    return host + "-" + digest(identity + "|" + tenant);
  }

  private static String digest(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** The modes by their names. */
  static final class KnownMode implements ITypeConverter<WriteMode> {
    @Override
    public WriteMode convert(String name) {
      for (WriteMode mode : WriteMode.values()) {
        if (mode.slug().equals(name)) {
          return mode;
        }
      }
      throw new TypeConversionException("the modes are: put, conditional-create");
    }
  }
}
