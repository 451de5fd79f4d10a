package io.github.dynactin.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.http.HttpEntity;
import org.apache.http.entity.HttpEntityWrapper;

/** An answer that may not be longer than a limit. */
final class LimitedEntity extends HttpEntityWrapper {
  private final long limit;
  private final Runnable hangUp;
  private final Runnable done;

  /**
   * Wraps an answer.
   *
   * @param limit in bytes
   * @param hangUp breaks the connection: closing the stream would read the rest of the answer
   * @param done run once the stream was closed
   */
  LimitedEntity(HttpEntity answer, long limit, Runnable hangUp, Runnable done) {
    super(answer);
    this.limit = limit;
    this.hangUp = hangUp;
    this.done = done;
  }

  /** The answer is longer than is read. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public InputStream getContent() throws IOException {
    return new LimitedStream(super.getContent());
  }

  private final class LimitedStream extends FilterInputStream {
    private long left = limit;

    LimitedStream(InputStream in) {
      super(in);
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

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        hangUp.run();
        throw new TooLongException();
      }
    }

    @Override
    public void close() throws IOException {
      try {
        super.close();
      } finally {
        done.run();
      }
    }
  }
}
