package io.github.dynactin.cli;

import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.Time;
import io.github.dynactin.job.CaseRecord;
import java.io.PrintWriter;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The terminal of a command, and its time. Closing it ends a line that was left open.
 *
 * @param time the time of the machine; a test sets its own
 */
record Console(PrintWriter out, PrintWriter err, Progress progress, boolean stackTrace, Time time)
    implements AutoCloseable {
  static Console of(CommandSpec spec) {
    PrintWriter err = spec.commandLine().getErr();
    return new Console(
        spec.commandLine().getOut(),
        err,
        Progress.to(err),
        Dynactin.wantsStackTrace(spec),
        Dynactin.time(spec));
  }

  Told told(Consumer<CaseRecord> records) {
    return new Told(records, err, stackTrace);
  }

  /** An interrupted write at the journal's end is worth knowing, and nothing to worry about. */
  void tellOfCut(Delivery delivery) {
    if (delivery.journalCut() > 0) {
      progress.say(
          "The last run was interrupted while it wrote the journal; "
              + delivery.journalCut()
              + " bytes were cut off its end. What they told of is read on the server.");
    }
  }

  @Override
  public void close() {
    progress.close();
  }
}
