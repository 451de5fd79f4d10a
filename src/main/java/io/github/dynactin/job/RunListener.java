package io.github.dynactin.job;

/**
 * Is told how a run goes: by one thread, and of the cases in the order in which they were read.
 *
 * @param <D> what there is to tell of each case
 */
public interface RunListener<D> {
  /** The result of this case comes next. */
  void awaiting(InputCase input);

  /** What came of a case. */
  void finished(InputCase input, CaseResult<D> result);

  /** There was no case in a file, or in another part of the source. */
  void empty(String part);
}
