package io.github.dynactin.trust;

import java.util.List;

/**
 * What happens to a source, a server and the runs between them.
 *
 * @param seed seed that it was made from
 * @param options behaviour of the server
 * @param conditionalCreate the server makes ids
 * @param cases number of cases that the source begins with
 * @param steps runs, with what happens before and in each
 */
record History(
    long seed, ServerOptions options, boolean conditionalCreate, int cases, List<Step> steps) {

  /** What is run. */
  enum Mode {
    EXPORT,
    INCREMENTAL,
    COMPLETE,
    FULL,
    ONLY,
    DRY_RUN,
    VERIFY,
    WITHDRAW,
    REPLAY
  }

  /** What happens between two runs. */
  enum EventKind {
    EDIT,
    ADD,
    REMOVE,
    REMOVE_ALL,
    RESTORE_SERVER,
    EMPTY_SERVER,
    RESTORE_JOURNAL,
    DELETE_JOURNAL,
    FOREIGN_EDIT,
    FOREIGN_DELETE,
    CLOCK_JUMP
  }

  /**
   * Something that happens between two runs.
   *
   * @param kind what
   * @param subject number of the case, of the backup or of the resource
   * @param value variant of the case, or hours
   */
  record Event(EventKind kind, int subject, int value) {}

  /**
   * A run.
   *
   * @param events what happens before it
   * @param mode what is run
   * @param subject number of the case that it is limited to
   * @param host which of two hosts runs it, each with its journal
   * @param localhost the server is named localhost
   * @param lanes number of lanes
   * @param faults what goes wrong with requests
   * @param down the server can't be reached at all
   * @param killAt the request at which the process is killed; 0 if it isn't
   * @param killProcessed the server carries out that request
   */
  record Step(
      List<Event> events,
      Mode mode,
      int subject,
      int host,
      boolean localhost,
      int lanes,
      List<Fault> faults,
      boolean down,
      int killAt,
      boolean killProcessed) {

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      for (Event event : events) {
        text.append(event.kind()).append('(').append(event.subject());
        text.append(',').append(event.value()).append(") ");
      }
      text.append("=> ").append(mode);
      if (mode == Mode.ONLY || mode == Mode.WITHDRAW) {
        text.append('(').append(subject).append(')');
      }
      text.append(host == 0 ? "" : " on host " + host).append(localhost ? " localhost" : "");
      text.append(lanes == 1 ? "" : " lanes " + lanes).append(down ? " server down" : "");
      for (Fault fault : faults) {
        text.append(' ').append(fault);
      }
      if (killAt > 0) {
        text.append(" killed ").append(killProcessed ? "after" : "before");
        text.append(" request ").append(killAt);
      }
      return text.toString();
    }
  }

  History with(List<Step> newSteps) {
    return new History(seed, options, conditionalCreate, cases, newSteps);
  }

  /** Prints a step on each line. */
  String describe() {
    StringBuilder text = new StringBuilder();
    text.append("seed ").append(seed).append(", server ").append(options.name());
    text.append(conditionalCreate ? ", conditional-create, " : ", put, ").append(cases);
    text.append(" cases\n");
    for (int index = 0; index < steps.size(); index++) {
      text.append("  ").append(index + 1).append(". ").append(steps.get(index)).append('\n');
    }
    return text.toString();
  }
}
