package io.github.dynactin.testing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

/** A file as programs see it, and as it is on the disk. */
final class SimulatedFile {
  /** Smaller than any disk's, so that small files have many. */
  private static final int BLOCK = 32;

  private byte[] now;
  private byte[] synced;
  private final BitSet dirty;

  private SimulatedFile(byte[] now, byte[] synced, BitSet dirty) {
    this.now = now;
    this.synced = synced;
    this.dirty = dirty;
  }

  /** A file that was synced. */
  static SimulatedFile of(byte[] content) {
    return new SimulatedFile(content.clone(), content.clone(), new BitSet());
  }

  SimulatedFile copy() {
    return new SimulatedFile(now.clone(), synced.clone(), (BitSet) dirty.clone());
  }

  byte[] content() {
    return now.clone();
  }

  void append(byte[] bytes, int length) {
    int end = now.length;
    now = Arrays.copyOf(now, end + length);
    overwrite(end, bytes, length);
  }

  void overwrite(int position, byte[] bytes, int length) {
    if (position + length > now.length) {
      throw new IllegalArgumentException("Nothing is there to be overwritten");
    }
    System.arraycopy(bytes, 0, now, position, length);
    dirty.set(position, position + length);
  }

  void truncate(int length) {
    now = Arrays.copyOf(now, Math.min(length, now.length));
    dirty.clear(now.length, Math.max(now.length, dirty.length()));
  }

  void sync() {
    synced = now.clone();
    dirty.clear();
  }

  /** What stands on the disk after a loss of power. */
  byte[] after(PowerLoss loss, Random random) {
    byte[] left = Arrays.copyOf(now, length(loss, random));
    if (left.length > now.length) { // a cut that hasn't reached the disk
      System.arraycopy(synced, now.length, left, now.length, left.length - now.length);
    }
    Block block = Block.NEW;
    int of = -1;
    for (int i = dirty.nextSetBit(0); i >= 0 && i < left.length; i = dirty.nextSetBit(i + 1)) {
      if (i / BLOCK != of) {
        of = i / BLOCK;
        block = Block.values()[random.nextInt(Block.values().length)];
      }
      left[i] = block(loss, i, block).of(old(i), now[i], random);
    }
    return left;
  }

  private int length(PowerLoss loss, Random random) {
    return switch (loss) {
      case NOTHING_KEPT, GROWTH_DROPPED -> synced.length;
      case END_LOST -> (synced.length + now.length) / 2;
      case SCATTERED ->
          Math.min(synced.length, now.length)
              + random.nextInt(Math.abs(synced.length - now.length) + 1);
      default -> now.length;
    };
  }

  private Block block(PowerLoss loss, int position, Block random) {
    boolean growth = position >= synced.length;
    return switch (loss) {
      case NOTHING_KEPT -> Block.OLD;
      case EVERYTHING_KEPT, GROWTH_DROPPED, END_LOST -> Block.NEW;
      case GROWTH_ZEROED -> growth ? Block.OLD : Block.NEW;
      case GROWTH_GARBLED -> growth ? Block.GARBLED : Block.NEW;
      case OVERWRITES_DROPPED -> growth ? Block.NEW : Block.OLD;
      case OVERWRITES_GARBLED -> growth ? Block.NEW : Block.GARBLED;
      case BEGINNING_LOST ->
          growth && position < (synced.length + now.length) / 2 ? Block.OLD : Block.NEW;
      case SCATTERED -> random;
    };
  }

  /** What was there before; zero where nothing was. */
  private byte old(int position) {
    return position < synced.length ? synced[position] : 0;
  }

  /** What becomes of a block. */
  private enum Block {
    OLD,
    NEW,
    GARBLED;

    byte of(byte before, byte after, Random random) {
      return switch (this) {
        case OLD -> before;
        case NEW -> after;
        case GARBLED -> (byte) random.nextInt();
      };
    }
  }
}
