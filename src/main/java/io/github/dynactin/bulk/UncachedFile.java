package io.github.dynactin.bulk;

import com.sun.nio.file.ExtendedOpenOption;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written in large pieces past the system's cache, where the file system can do so:
 * nobody reads dozens of gigabytes again soon, and to make room for them in the cache costs more
 * than to make them. A short file never fills a piece, and goes through the cache. Used by one
 * thread.
 */
final class UncachedFile extends OutputStream {
  private static final int PIECE = 1 << 20;

  private final Path file;
  private final int block;
  private final ByteBuffer piece;
  private FileChannel channel;
  private long size;

  private UncachedFile(Path file, FileChannel channel, int block) {
    this.file = file;
    this.channel = channel;
    this.block = block;
    this.piece = ByteBuffer.allocateDirect(PIECE + block).alignedSlice(block).limit(PIECE);
  }

  /** Opens a file that is there; to be closed. */
  static OutputStream open(Path file) throws IOException {
    long block = Files.getFileStore(file).getBlockSize();
    if (block > 0 && block <= PIECE && PIECE % block == 0) {
      try {
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.WRITE, ExtendedOpenOption.DIRECT);
        return new UncachedFile(file, channel, (int) block);
      } catch (IOException | UnsupportedOperationException onlyCached) {
        // Not every file system can; what is wrong with the file itself shows again now.
      }
    }
    return new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE), PIECE);
  }

  @Override
  public void write(int b) throws IOException {
    if (!piece.hasRemaining()) {
      writePiece(PIECE);
    }
    piece.put((byte) b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    int end = offset + length;
    while (at < end) {
      if (!piece.hasRemaining()) {
        writePiece(PIECE);
      }
      int part = Math.min(end - at, piece.remaining());
      piece.put(bytes, at, part);
      at += part;
    }
  }

  /** Writes the beginning of the piece, which is whole blocks, and keeps what is behind it. */
  private void writePiece(int length) throws IOException {
    ByteBuffer whole = piece.duplicate().flip().limit(length);
    try {
      write(whole);
    } catch (IOException refused) {
      if (size > 0 || whole.position() > 0) {
        throw refused;
      }
      // Some file systems open a file so, and then can't write to it.
      channel.close();
      channel = FileChannel.open(file, StandardOpenOption.WRITE);
      write(whole);
    }
    size += length;
    piece.flip().position(length);
    piece.compact().limit(PIECE);
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Writes what is left: whole blocks as the others, and the last, which is none, by itself. */
  @Override
  public void close() throws IOException {
    if (!channel.isOpen()) {
      return;
    }
    try {
      if (size > 0 && piece.position() >= block) {
        writePiece(piece.position() - piece.position() % block);
      }
    } finally {
      channel.close();
    }
    piece.flip();
    try (FileChannel cached = FileChannel.open(file, StandardOpenOption.WRITE)) {
      while (piece.hasRemaining()) {
        size += cached.write(piece, size);
      }
    }
  }
}
