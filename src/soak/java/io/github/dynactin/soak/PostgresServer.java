package io.github.dynactin.soak;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/**
 * A real FHIR server on a real PostgreSQL, each in a process of its own that a test may stop, kill
 * and start again. Both end by themselves when their lifetime is over, whatever becomes of the
 * test; closing ends both and deletes their folder.
 */
public final class PostgresServer implements AutoCloseable {
  private static final String BINARIES = "/postgres-linux-x86_64.txz";

  private final Path folder;
  private final Database database;
  private final FhirServer fhir;

  private PostgresServer(Path folder, Database database, FhirServer fhir) {
    this.folder = folder;
    this.database = database;
    this.fhir = fhir;
  }

  /** Starts both and waits until the FHIR server answers. */
  public static PostgresServer start(Duration lifetime) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("dynactin-soak");
    Database database = new Database(unpack(folder).resolve("bin"), folder, lifetime);
    FhirServer fhir = new FhirServer(folder, database.url(), lifetime);
    PostgresServer server = new PostgresServer(folder, database, fhir);
    try {
      database.start();
      fhir.start();
      return server;
    } catch (IOException | InterruptedException e) {
      server.close();
      throw e;
    }
  }

  /** FHIR base URL; stays the same over restarts. */
  public URI base() {
    return fhir.base();
  }

  /** The database's process. */
  public Database database() {
    return database;
  }

  /** The FHIR server's process. */
  public FhirServer fhir() {
    return fhir;
  }

  @Override
  public void close() throws IOException {
    try {
      fhir.kill();
      database.stopImmediately();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  /** The JDK can't unpack tar; the system's does, and keeps links and permissions. */
  static Path unpack(Path folder) throws IOException, InterruptedException {
    Path target = Files.createDirectory(folder.resolve("postgres"));
    Process tar = new ProcessBuilder("tar", "-x", "-C", target.toString()).start();
    try (InputStream packed =
            Objects.requireNonNull(PostgresServer.class.getResourceAsStream(BINARIES));
        InputStream unpacked = new XZInputStream(packed);
        OutputStream out = tar.getOutputStream()) {
      unpacked.transferTo(out);
    }
    if (tar.waitFor() != 0) {
      throw new IOException("tar ended with " + tar.exitValue());
    }
    return target;
  }
}
