package io.github.dynactin.reader.vcf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The sequences of a FASTA file that has an index ({@code .fai}) beside it. */
final class IndexedFasta implements Closeable {
  private static final int WINDOW = 1 << 14;

  private final FileChannel file;
  private final Map<String, Entry> entries;
  private String windowName = "";
  private int windowStart;
  private String window = "";

  /** Where a sequence stands; as samtools writes it. */
  private record Entry(int length, long offset, int lineBases, int lineBytes) {}

  private IndexedFasta(FileChannel file, Map<String, Entry> entries) {
    this.file = file;
    this.entries = entries;
  }

  /**
   * Opens a file; to be closed.
   *
   * @throws IOException if it or its index can't be read
   */
  static IndexedFasta open(Path fasta) throws IOException {
    Map<String, Entry> entries = new HashMap<>();
    for (String line : Files.readAllLines(Path.of(fasta + ".fai"))) {
      String[] columns = line.split("\t", -1);
      if (columns.length < 5) {
        throw new IOException("an index has five columns");
      }
      entries.put(columns[0], entry(columns));
    }
    return new IndexedFasta(FileChannel.open(fasta), entries);
  }

  private static Entry entry(String[] columns) throws IOException {
    try {
      Entry entry =
          new Entry(
              Integer.parseInt(columns[1]),
              Long.parseLong(columns[2]),
              Integer.parseInt(columns[3]),
              Integer.parseInt(columns[4]));
      if (entry.lineBases < 1 || entry.lineBytes < entry.lineBases || entry.offset < 0) {
        throw new IOException("the index isn't one");
      }
      return entry;
    } catch (NumberFormatException noIndex) {
      throw new IOException("the index isn't one", noIndex);
    }
  }

  /** The name that the file has for a sequence, of several that it may have. */
  Optional<String> name(List<String> names) {
    return names.stream().filter(entries::containsKey).findFirst();
  }

  /** How long a sequence is. */
  OptionalInt length(String name) {
    Entry entry = entries.get(name);
    return entry == null ? OptionalInt.empty() : OptionalInt.of(entry.length);
  }

  /**
   * The bases from a position on, in upper case; fewer than asked for at the end of the sequence.
   *
   * @param start one-based
   */
  String bases(String name, int start, int count) throws IOException {
    Entry entry = entries.get(name);
    if (entry == null || start < 1 || start > entry.length) {
      return "";
    }
    int end = Math.min(entry.length, start + count - 1);
    boolean inside =
        name.equals(windowName) && start >= windowStart && end < windowStart + window.length();
    if (!inside) {
      int from = Math.max(1, start - WINDOW / 4);
      int to = Math.min(entry.length, Math.max(end, from + WINDOW));
      window = read(entry, from, to);
      windowName = name;
      windowStart = from;
    }
    return window.substring(start - windowStart, end + 1 - windowStart);
  }

  private String read(Entry entry, int from, int to) throws IOException {
    long first = place(entry, from);
    int size = (int) (place(entry, to) + 1 - first);
    ByteBuffer bytes = ByteBuffer.allocate(size);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, first + bytes.position()) < 0) {
        throw new IOException("the file is shorter than its index says");
      }
    }
    StringBuilder bases = new StringBuilder(to - from + 1);
    for (char c : new String(bytes.array(), ISO_8859_1).toCharArray()) {
      if (c > ' ') {
        bases.append(c);
      }
    }
    if (bases.length() != to - from + 1) {
      throw new IOException("the lines aren't as long as the index says");
    }
    return bases.toString().toUpperCase(Locale.ROOT);
  }

  private static long place(Entry entry, int position) {
    long index = position - 1L;
    return entry.offset + index / entry.lineBases * entry.lineBytes + index % entry.lineBases;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
