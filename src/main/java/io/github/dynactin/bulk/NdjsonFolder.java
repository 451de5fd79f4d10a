package io.github.dynactin.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder of files as the Bulk Data Access guide has them ({@code application/fhir+ndjson}):
 * {@code Observation.ndjson}, {@code Patient.ndjson}, one for each type that there is, with one
 * resource on each line. Its files have their names only once it is whole: until then they are in a
 * folder within it whose name begins with a point. Only their owner may read them, where the file
 * system can say so. Used by one thread.
 */
public final class NdjsonFolder implements NdjsonLines.Outputs, Closeable {
  private static final String EXTENSION = ".ndjson";

  private final Path folder;
  private final boolean made;
  private final Path drafts;
  private final Map<String, OutputStream> files = new LinkedHashMap<>();
  private boolean whole;

  private NdjsonFolder(Path folder, boolean made, Path drafts) {
    this.folder = folder;
    this.made = made;
    this.drafts = drafts;
  }

  /**
   * Begins a folder; to be closed.
   *
   * @param folder is made if it isn't there
   * @throws DirectoryNotEmptyException if it holds such files already, which would mix with these
   * @throws IOException if it can't be made or written to
   */
  public static NdjsonFolder in(Path folder) throws IOException {
    boolean made = !Files.exists(folder);
    Files.createDirectories(folder, only("rwx------"));
    try (DirectoryStream<Path> there = Files.newDirectoryStream(folder, "*" + EXTENSION)) {
      if (there.iterator().hasNext()) {
        throw new DirectoryNotEmptyException(folder.toString());
      }
    }
    Path drafts = Files.createTempDirectory(folder, ".dynactin-");
    return new NdjsonFolder(folder, made, drafts);
  }

  @Override
  public OutputStream of(String type) throws IOException {
    Path file = Files.createFile(drafts.resolve(type + EXTENSION), only("rw-------"));
    OutputStream output = UncachedFile.open(file);
    files.put(type, output);
    return output;
  }

  /**
   * Says that everything was written: the files get their names.
   *
   * @return the files
   * @throws IOException if they can't be written; then none is there
   */
  public List<Path> commit() throws IOException {
    for (OutputStream file : files.values()) {
      file.close();
    }
    List<Path> named = new ArrayList<>();
    try {
      for (String type : files.keySet()) {
        Path target = folder.resolve(type + EXTENSION);
        Files.move(drafts.resolve(type + EXTENSION), target);
        named.add(target);
      }
    } catch (IOException failed) {
      for (Path file : named) {
        Files.deleteIfExists(file);
      }
      throw failed;
    }
    whole = true;
    return List.copyOf(named);
  }

  /** Removes what was written, unless it is whole. */
  @Override
  public void close() throws IOException {
    for (Map.Entry<String, OutputStream> file : files.entrySet()) {
      abandon(file.getValue());
      Files.deleteIfExists(drafts.resolve(file.getKey() + EXTENSION));
    }
    Files.deleteIfExists(drafts);
    if (made && !whole) {
      Files.deleteIfExists(folder);
    }
  }

  private void abandon(OutputStream file) {
    try {
      file.close();
    } catch (IOException nothingLost) {
      // A whole folder's files are closed already, and told; others are removed.
    }
  }

  private static FileAttribute<?>[] only(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
