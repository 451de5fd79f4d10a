package io.github.dynactin.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The lines of a text file, plain, gzip or bgzip, in UTF-8, one by one and within limits. Lines end
 * with a line feed, or a carriage return and one; what stands after the last of them is a line,
 * too.
 */
public final class Lines implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private final String name;
  private final LineLimits limits;
  private final Counted raw;
  private final InputStream text;
  private final CharsetDecoder decoder =
      UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final byte[] block = new byte[BUFFER];
  private byte[] line = new byte[1024];
  private int at;
  private int end;
  private long unpacked;
  private long number;
  private boolean terminated = true;

  private Lines(String name, LineLimits limits, Counted raw, InputStream text) {
    this.name = name;
    this.limits = limits;
    this.raw = raw;
    this.text = text;
  }

  /**
   * Opens a source; to be closed.
   *
   * @throws InputRefusedException if it can't be opened
   */
  public static Lines of(Source source, LineLimits limits) throws InputRefusedException {
    try {
      Counted raw = new Counted(new BufferedInputStream(source.opener().open(), BUFFER));
      raw.mark(2);
      boolean packed = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
      raw.reset();
      InputStream text = packed ? new GZIPInputStream(raw, BUFFER) : raw;
      return new Lines(source.name(), limits, raw, text);
    } catch (IOException unreadable) {
      throw source.refused(unreadable);
    }
  }

  /**
   * The next line without its end; empty at the end of the file.
   *
   * @throws InputRefusedException if it can't be read, isn't UTF-8, or is beyond a limit
   */
  public Optional<String> next() throws InputRefusedException {
    int size = advance();
    return size < 0 ? Optional.empty() : Optional.of(decode(size));
  }

  /**
   * The same as it stands in the file, for whoever decodes each line by itself. After an exception
   * there is no going on.
   */
  public Optional<byte[]> nextBytes() throws InputRefusedException {
    int size = advance();
    return size < 0 ? Optional.empty() : Optional.of(Arrays.copyOf(line, size));
  }

  /** Goes to the next line and says how long it is without its end; -1 if there is none. */
  private int advance() throws InputRefusedException {
    int length = read();
    if (length < 0) {
      return length;
    }
    number++;
    return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
  }

  /** The number of the line that was read last, from 1. */
  public long number() {
    return number;
  }

  /** Where the line is that was read last. */
  public Origin origin() {
    return Origin.of(name, "line " + number);
  }

  /** True unless the line that was read last is the file's last and has no end. */
  public boolean isTerminated() {
    return terminated;
  }

  /** Reads up to the next line feed; -1 at the end of the file. */
  private int read() throws InputRefusedException {
    int length = 0;
    while (true) {
      if (at == end && !fill()) {
        terminated = false;
        return length == 0 ? -1 : length;
      }
      int feed = at;
      while (feed < end && block[feed] != '\n') {
        feed++;
      }
      length = append(length, feed);
      at = feed;
      if (at < end) {
        at++;
        terminated = true;
        return length;
      }
    }
  }

  private int append(int length, int to) throws InputRefusedException {
    int grown = length + to - at;
    if (grown > limits.maxLine()) {
      number++;
      throw tooLarge("a line is longer than the " + limits.maxLine() + " bytes that are allowed");
    }
    if (grown > line.length) {
      line = Arrays.copyOf(line, Math.max(grown, Math.min(limits.maxLine(), 2 * line.length)));
    }
    System.arraycopy(block, at, line, length, to - at);
    return grown;
  }

  private boolean fill() throws InputRefusedException {
    try {
      at = 0;
      end = Math.max(0, text.read(block));
    } catch (EOFException | ZipException cutOff) {
      number++;
      throw refused(IssueCode.INPUT_UNREADABLE, "the packed file is cut off or damaged here");
    } catch (IOException unreadable) {
      number++;
      throw refused(IssueCode.INPUT_UNREADABLE, "the file can't be read any further");
    }
    unpacked += end;
    boolean grewTooMuch = text != raw && unpacked > BUFFER + limits.maxRatio() * raw.count;
    if (unpacked > limits.maxBytes() || grewTooMuch) {
      throw tooLarge(
          "unpacked it is longer than the %d bytes, or %d times its length, that are allowed"
              .formatted(limits.maxBytes(), limits.maxRatio()));
    }
    return end > 0;
  }

  private String decode(int size) throws InputRefusedException {
    if (isAscii(size)) {
      return new String(line, 0, size, ISO_8859_1); // copies; UTF-8 would look at each byte again
    }
    try {
      return decoder.decode(ByteBuffer.wrap(line, 0, size)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw refused(IssueCode.INPUT_UNREADABLE, "the bytes here aren't UTF-8");
    }
  }

  private boolean isAscii(int size) {
    for (int i = 0; i < size; i++) {
      if (line[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private InputRefusedException tooLarge(String message) {
    return refused(IssueCode.INPUT_TOO_LARGE, message);
  }

  private InputRefusedException refused(IssueCode code, String message) {
    return new InputRefusedException(Issue.of(code, Origin.of(name, "line " + number), message));
  }

  @Override
  public void close() {
    try {
      text.close();
    } catch (IOException nothingLost) {
      // It was only read.
    }
  }

  /** Counts what came, and knows whether more is to come. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    /**
     * Never 0 before the end: the JDK takes 0 for the end of a packed file, though a file may be of
     * many packed parts (bgzip), and a pipe says 0 whenever it has to wait.
     */
    @Override
    public int available() throws IOException {
      int ready = super.available();
      if (ready > 0) {
        return ready;
      }
      in.mark(1);
      int next = in.read();
      in.reset();
      return next < 0 ? 0 : 1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
