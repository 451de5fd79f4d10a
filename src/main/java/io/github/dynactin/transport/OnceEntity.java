package io.github.dynactin.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.http.HttpEntity;
import org.apache.http.entity.HttpEntityWrapper;

/** What is sent, once: no retry handler, no login and no redirect can send it again. */
final class OnceEntity extends HttpEntityWrapper {
  private volatile boolean started;

  OnceEntity(HttpEntity content) {
    super(content);
  }

  /** True if any of it may have left. */
  boolean started() {
    return started;
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public InputStream getContent() throws IOException {
    throw new UnsupportedOperationException("what is sent is written, not read");
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    if (started) {
      throw new IOException("not sent twice");
    }
    started = true;
    super.writeTo(out);
  }
}
