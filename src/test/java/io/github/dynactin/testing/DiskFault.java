package io.github.dynactin.testing;

/**
 * What goes wrong on a {@link SimulatedDisk}, and when.
 *
 * @param kind what happens
 * @param operation at which operation, counted from 1 since the fault was set
 * @param done how much of that operation is still carried out
 */
public record DiskFault(Kind kind, int operation, Part done) {

  /** What happens. */
  public enum Kind {
    /** The process ends. */
    CRASH,
    /** The operation fails with an IOException; the next one works. */
    FAILURE,
    /** This operation and all that follow fail with an IOException. */
    FAILURE_FOR_GOOD
  }

  /** How much of an operation is carried out. */
  public enum Part {
    /** Nothing. */
    NONE,
    /** The first byte. */
    BEGUN,
    /** Half of the bytes. */
    HALF,
    /** All but the last byte. */
    NEARLY_ALL,
    /** All. */
    ALL;

    int of(int length) {
      return switch (this) {
        case NONE -> 0;
        case BEGUN -> Math.min(1, length);
        case HALF -> length / 2;
        case NEARLY_ALL -> Math.max(0, length - 1);
        case ALL -> length;
      };
    }
  }

  /** Nothing ever goes wrong. */
  public static DiskFault none() {
    return new DiskFault(Kind.CRASH, Integer.MAX_VALUE, Part.NONE);
  }

  /** The process ends in the middle of an operation, or right before or after it. */
  public static DiskFault crash(int operation, Part done) {
    return new DiskFault(Kind.CRASH, operation, done);
  }

  /** An operation fails: no space, no right, a bad disk. */
  public static DiskFault failure(int operation, Part done, boolean forGood) {
    return new DiskFault(forGood ? Kind.FAILURE_FOR_GOOD : Kind.FAILURE, operation, done);
  }

  boolean hits(int number) {
    return number == operation || (kind == Kind.FAILURE_FOR_GOOD && number > operation);
  }
}
