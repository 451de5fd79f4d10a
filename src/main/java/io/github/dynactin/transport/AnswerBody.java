package io.github.dynactin.transport;

import static java.util.Locale.ROOT;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads and unpacks an answer's body, counting what came and what it became. */
final class AnswerBody {
  private static final int BLOCK = 16_384;

  /** What JSON may unpack to, by ratio; small answers may well be all blanks. */
  private static final int RATIO = 200;

  private static final int UNPACKED_UNASKED = 1024 * 1024;

  private AnswerBody() {}

  /** The answer is longer than is read. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The answer is packed in a way that wasn't asked for. */
  static final class UnknownEncodingException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Reads to the end.
   *
   * @param limit in bytes, of what came and of what it unpacks to
   */
  static byte[] read(@Nullable HttpEntity entity, long limit) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    if (entity.getContentLength() > limit) {
      throw new TooLongException();
    }
    CountedStream raw = new CountedStream(entity.getContent(), limit);
    if (!isGzip(entity.getContentEncoding())) {
      return drain(raw, raw, limit);
    }
    if (entity.getContentLength() == 0) {
      return new byte[0];
    }
    byte[] unpacked = drain(new GZIPInputStream(raw, BLOCK), raw, limit);
    drain(raw, raw, limit); // so that a transfer cut short after the last packed byte is seen
    return unpacked;
  }

  private static boolean isGzip(@Nullable Header encoding) throws IOException {
    String name = encoding == null ? "identity" : encoding.getValue().strip().toLowerCase(ROOT);
    return switch (name) {
      case "identity", "" -> false;
      case "gzip", "x-gzip" -> true;
      default -> throw new UnknownEncodingException();
    };
  }

  private static byte[] drain(InputStream in, CountedStream raw, long limit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] block = new byte[BLOCK];
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      long size = (long) out.size() + read;
      if (size > limit || size > UNPACKED_UNASKED + RATIO * raw.count) {
        throw new TooLongException();
      }
      out.write(block, 0, read);
    }
    return out.toByteArray();
  }

  private static final class CountedStream extends FilterInputStream {
    private final long limit;
    private long count;

    CountedStream(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) throws TooLongException {
      count += read;
      if (count > limit) {
        throw new TooLongException();
      }
    }
  }
}
