package io.github.dynactin.testing;

import io.github.dynactin.journal.Disk;
import io.github.dynactin.testing.DiskFault.Kind;
import io.github.dynactin.testing.DiskFault.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A disk in memory that knows what was synced, counts its operations, and crashes or fails at any
 * of them. What is on it after a crash depends on what crashed: a killed process leaves all that it
 * wrote, a loss of power leaves what was synced and perhaps something of the rest.
 */
public final class SimulatedDisk implements Disk {
  private final Map<String, SimulatedFile> names = new HashMap<>();
  private final Map<String, SimulatedFile> syncedNames = new HashMap<>();
  private DiskFault fault = DiskFault.none();
  private int operations;
  private int syncs;
  private boolean locked;
  private boolean crashed;

  /** An empty disk on which nothing goes wrong. */
  public SimulatedDisk() {}

  /** A disk with one file, durable. */
  public static SimulatedDisk holding(String name, byte[] content) {
    SimulatedDisk disk = new SimulatedDisk();
    disk.names.put(name, SimulatedFile.of(content));
    disk.syncNames();
    return disk;
  }

  /** Sets what goes wrong from now on; operations are counted anew. */
  public synchronized void set(DiskFault next) {
    fault = next;
    operations = 0;
  }

  /** How many operations there were since the last fault was set. */
  public synchronized int operations() {
    return operations;
  }

  /** How often something was made durable, ever. */
  public synchronized int syncs() {
    return syncs;
  }

  /** Whether the process using it has ended. */
  public synchronized boolean crashed() {
    return crashed;
  }

  /** What programs see in a file. */
  public synchronized byte[] content(String name) {
    SimulatedFile file = names.get(name);
    if (file == null) {
      throw new IllegalArgumentException("No such file: " + name);
    }
    return file.content();
  }

  /** Whether programs see a file. */
  public synchronized boolean has(String name) {
    return names.containsKey(name);
  }

  /** The disk as it is when only the process has ended; what wasn't synced still isn't. */
  public synchronized SimulatedDisk afterKill() {
    SimulatedDisk next = new SimulatedDisk();
    Map<SimulatedFile, SimulatedFile> copies = new HashMap<>();
    names.forEach(
        (name, file) -> next.names.put(name, copies.computeIfAbsent(file, SimulatedFile::copy)));
    syncedNames.forEach(
        (name, file) ->
            next.syncedNames.put(name, copies.computeIfAbsent(file, SimulatedFile::copy)));
    return next;
  }

  /**
   * The disk as it is when the machine has lost its power.
   *
   * @param seed decides what is left to chance, and whether a renaming that wasn't synced lasts: it
   *     does if even
   */
  public synchronized SimulatedDisk afterPowerLoss(PowerLoss loss, long seed) {
    Random random = new Random(31 * seed + loss.name().hashCode());
    SimulatedDisk next = new SimulatedDisk();
    (seed % 2 == 0 ? names : syncedNames)
        .forEach((name, file) -> next.names.put(name, SimulatedFile.of(file.after(loss, random))));
    next.syncNames();
    return next;
  }

  @Override
  public synchronized boolean lock() throws IOException {
    begin();
    boolean free = !locked;
    locked = true;
    return free;
  }

  @Override
  public synchronized Optional<InputStream> read(String name) throws IOException {
    begin();
    return Optional.ofNullable(names.get(name))
        .map(file -> new ByteArrayInputStream(file.content()));
  }

  @Override
  public synchronized void append(String name, byte[] bytes) throws IOException {
    Part part = begun();
    SimulatedFile file = names.computeIfAbsent(name, missing -> SimulatedFile.of(new byte[0]));
    file.append(bytes, part.of(bytes.length));
    end();
  }

  @Override
  public synchronized void overwrite(String name, long position, byte[] bytes) throws IOException {
    Part part = begun();
    file(name).overwrite(Math.toIntExact(position), bytes, part.of(bytes.length));
    end();
  }

  @Override
  public synchronized void truncate(String name, long length) throws IOException {
    if (begun() != Part.NONE) {
      file(name).truncate(Math.toIntExact(length));
    }
    end();
  }

  @Override
  public synchronized void sync(String name) throws IOException {
    if (begun() == Part.ALL) {
      file(name).sync();
      syncs++;
    }
    end();
  }

  @Override
  public synchronized void syncFolder() throws IOException {
    if (begun() == Part.ALL) {
      syncNames();
    }
    end();
  }

  @Override
  public synchronized void replace(String from, String to) throws IOException {
    Part part = begun();
    if (part != Part.NONE) {
      names.put(to, file(from));
      names.remove(from);
    }
    if (part == Part.ALL) {
      syncNames();
    }
    end();
  }

  @Override
  public synchronized void delete(String name) throws IOException {
    if (begun() != Part.NONE) {
      names.remove(name);
    }
    end();
  }

  @Override
  public synchronized void close() {
    locked = false;
  }

  /** An operation that changes nothing. */
  private void begin() throws IOException {
    begun();
    end();
  }

  /** How much of the operation that begins now is carried out. */
  private Part begun() {
    if (crashed) {
      throw new Crash(operations);
    }
    operations++;
    return fault.hits(operations) ? fault.done() : Part.ALL;
  }

  private void end() throws IOException {
    if (!fault.hits(operations)) {
      return;
    }
    if (fault.kind() == Kind.CRASH) {
      crashed = true;
      throw new Crash(operations);
    }
    throw new IOException("No space left on device");
  }

  private void syncNames() {
    syncedNames.clear();
    syncedNames.putAll(names);
  }

  private SimulatedFile file(String name) throws IOException {
    SimulatedFile file = names.get(name);
    if (file == null) {
      throw new NoSuchFileException(name);
    }
    return file;
  }
}
