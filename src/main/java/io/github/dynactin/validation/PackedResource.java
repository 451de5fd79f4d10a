package io.github.dynactin.validation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A resource that is kept in memory, deflated: most are never asked for. */
final class PackedResource implements PackageEntry.Source {
  private final byte[] small;

  PackedResource(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 8);
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (OutputStream deflating = new DeflaterOutputStream(out, fast)) {
      deflating.write(content);
    } finally {
      fast.end();
    }
    this.small = out.toByteArray();
  }

  @Override
  public byte[] read() throws IOException {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(small))) {
      return in.readAllBytes();
    }
  }
}
