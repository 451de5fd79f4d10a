package io.github.dynactin.encoding;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What the benchmarks of one class came to, in one run.
 *
 * @param results one of each benchmark
 */
public record Scores(Collection<RunResult> results) {
  /** Runs all benchmarks of a class. */
  public static Scores of(Class<?> benchmarks) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(benchmarks.getName() + "\\.").shouldFailOnError(true);
    return new Scores(new Runner(options.build()).run());
  }

  /** The score of the benchmark of this name. */
  public double of(String benchmark) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
        .mapToDouble(result -> result.getPrimaryResult().getScore())
        .findFirst()
        .orElseThrow();
  }

  /**
   * Prints a benchmark beside its yardstick.
   *
   * @param each how many things one operation of both handles
   */
  public void print(String what, String ours, String yardstick, int each) {
    System.out.printf(
        "%s: ours %,.0f/s, %s %,.0f/s, ratio %.2f%n",
        what, of(ours) * each, yardstick, of(yardstick) * each, of(ours) / of(yardstick));
  }
}
