package io.github.dynactin.reader;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.FindingContext;
import io.github.dynactin.model.FindingContext.SourceClass;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.StudiedRegion;
import io.github.dynactin.model.TestResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Hands on what a table holds, each change once, and counts what is left behind. */
public final class Handover {
  private final String assayId;
  private final FindingSink sink;
  private final SeenIds seen = new SeenIds();
  private final Map<String, Long> leftOut = new TreeMap<>();
  private final Map<String, Long> notTaken = new TreeMap<>();
  private long findings;

  /** Hands on to this sink what is of this assay. */
  public Handover(String assayId, FindingSink sink) {
    this.assayId = assayId;
    this.sink = sink;
  }

  /**
   * Hands on a finding that is there. Its name is made from what it is, so it is made once without
   * a name.
   *
   * @param maker makes it; may refuse with an {@link IllegalArgumentException} that quotes nothing
   * @return false if it wasn't handed on: it was refused, or the file told it before
   * @throws InputRefusedException if there are more than can be told apart
   */
  public boolean finding(
      Origin origin, Optional<SourceClass> source, Function<FindingContext, Finding> maker)
      throws InputRefusedException {
    try {
      String key = maker.apply(context("", source, origin)).changeKey();
      String id = FindingIds.of(assayId, key);
      if (!isFirst(id, origin)) {
        return false;
      }
      sink.finding(maker.apply(context(id, source, origin)));
      findings++;
      return true;
    } catch (IllegalArgumentException refused) {
      setAside(origin, String.valueOf(refused.getMessage()));
      return false;
    }
  }

  private FindingContext context(String id, Optional<SourceClass> source, Origin origin) {
    return FindingContext.of(id, assayId, TestResult.PRESENT, source, origin);
  }

  private boolean isFirst(String id, Origin origin) throws InputRefusedException {
    if (seen.isFull()) {
      String message = "the file holds more findings than one sample has: " + SeenIds.MOST;
      throw new InputRefusedException(Issue.of(IssueCode.INPUT_TOO_LARGE, origin, message));
    }
    if (seen.add(id)) {
      return true;
    }
    leftOut("the same change again");
    issue(
        IssueCode.FINDING_REPEATED,
        origin,
        "the file tells this change before; this record of it was left out");
    return false;
  }

  /** Hands on a region that was looked at. */
  public void region(StudiedRegion region, boolean called) {
    if (called) {
      sink.called(region);
    } else {
      sink.uncalled(region);
    }
  }

  /** Counts a record that became no finding. */
  public void leftOut(String why) {
    leftOut.merge(why, 1L, Long::sum);
  }

  /** Counts a record that can't be read, and says so. */
  public void setAside(Origin origin, String why) {
    leftOut("can't be read as it is written, or can't be told");
    issue(IssueCode.RECORD_SET_ASIDE, origin, why + "; it was left out");
  }

  /** Counts the last line, which has no end: what stands in it may be half of what was written. */
  public void cutOff(Origin origin) {
    leftOut("the last line has no end");
    issue(
        IssueCode.INPUT_CUT_OFF,
        origin,
        "the last line has no end, so it may be cut off; it was left out");
  }

  /** Counts something that has no place in the model. */
  public void notTaken(String what, long times) {
    notTaken.merge(what, times, Long::sum);
  }

  /** Counts a part of a record that was left behind, and says so. */
  public void inPart(Origin origin, String what, String why) {
    notTaken(what, 1);
    issue(IssueCode.RECORD_READ_IN_PART, origin, what + ": " + why + "; it was left out");
  }

  /** What a row says in a column that it can do without; said, and empty, if it can't be read. */
  public <T> Optional<T> optional(Row row, String column, Function<String, T> parser) {
    try {
      return row.value(column).map(parser);
    } catch (IllegalArgumentException refused) {
      inPart(row.origin(), column, String.valueOf(refused.getMessage()));
      return Optional.empty();
    }
  }

  /** Says something, each time. */
  public void issue(IssueCode code, Origin origin, String message) {
    sink.issue(Issue.of(code, origin, message));
  }

  /** Ends the file, and gives the counts. */
  public ReadFindings end(Optional<GenomeAssembly> assembly, long records, List<String> notStated) {
    return new ReadFindings(
        assembly, records, findings, new LossReport(leftOut, notTaken, notStated));
  }
}
