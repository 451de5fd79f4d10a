package io.github.dynactin.reader.vcf;

import io.github.dynactin.issue.IssueCode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Ends of breaks that wait for their mates: by the name that each has for the other, else by the
 * positions that both tell. Twenty thousand may wait; beyond that, the one that waited longest goes
 * on alone.
 */
final class Mates {
  private static final int MOST = 20_000;

  private final Report report;
  private final BiConsumer<Breakend, Optional<Breakend>> then;
  private final Map<String, Breakend> waiting = new LinkedHashMap<>();
  private final Map<String, String> byJunction = new LinkedHashMap<>();
  private long unnamed;

  /**
   * An empty waiting room.
   *
   * @param then told of each end once: with its mate, or without if none came
   */
  Mates(Report report, BiConsumer<Breakend, Optional<Breakend>> then) {
    this.report = report;
    this.then = then;
  }

  void accept(Breakend end) {
    if (end.mate().isEmpty() && end.mateId().isEmpty()) {
      then.accept(end, Optional.empty());
      return;
    }
    Optional<Breakend> mate = found(end);
    if (mate.isPresent()) {
      then.accept(mate.get(), Optional.of(end));
      return;
    }
    String name = end.id().filter(id -> !waiting.containsKey(id)).orElseGet(this::unnamed);
    waiting.put(name, end);
    end.junction().ifPresent(junction -> byJunction.putIfAbsent(junction, name));
    if (waiting.size() > MOST) {
      Breakend oldest = waiting.values().iterator().next();
      removed(waiting.keySet().iterator().next());
      report.issue(
          IssueCode.MATE_MISSING,
          oldest.about().origin(),
          "more than " + MOST + " breakends wait for their mates; this one was handed on alone");
      then.accept(oldest, Optional.empty());
    }
  }

  /** The file ends: whoever waits goes on alone. */
  void close() {
    for (Iterator<Breakend> rest = waiting.values().iterator(); rest.hasNext(); ) {
      Breakend end = rest.next();
      rest.remove();
      if (end.mateId().isPresent()) {
        report.issue(
            IssueCode.MATE_MISSING,
            end.about().origin(),
            "the mate that is named wasn't among the records that were read; this end was handed on"
                + " alone");
      }
      then.accept(end, Optional.empty());
    }
  }

  private Optional<Breakend> found(Breakend end) {
    Optional<Breakend> named = end.mateId().map(waiting::get).filter(mate -> mate.isMateOf(end));
    if (named.isPresent()) {
      return Optional.of(removed(end.mateId().orElseThrow()));
    }
    Optional<String> name = end.junction().map(byJunction::get);
    return name.map(waiting::get).filter(mate -> isFree(mate, end) && isAt(mate, end)).isPresent()
        ? Optional.of(removed(name.orElseThrow()))
        : Optional.empty();
  }

  private static boolean isAt(Breakend one, Breakend other) {
    return other
            .mate()
            .filter(
                end ->
                    end.contig().equals(one.self().contig())
                        && end.position() == one.self().position())
            .isPresent()
        && !(one.self().contig().equals(other.self().contig())
            && one.self().position() == other.self().position());
  }

  /** Whoever names a mate isn't joined to another. */
  private static boolean isFree(Breakend one, Breakend other) {
    return one.mateId().isEmpty() || other.mateId().isEmpty();
  }

  private Breakend removed(String name) {
    Breakend end = Objects.requireNonNull(waiting.remove(name), "it waits");
    end.junction().ifPresent(junction -> byJunction.remove(junction, name));
    return end;
  }

  private String unnamed() {
    return "\t" + unnamed++;
  }
}
