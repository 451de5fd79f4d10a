package io.github.dynactin.reader.vcf;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.reader.FindingSink;
import io.github.dynactin.reader.LossReport;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What is said of a file, and what of it was left behind. */
final class Report {
  /** As VCF 4.3 writes keys. What has another form may be anything, a patient's name too. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z_][0-9A-Za-z_.]*|1000G|\\(others\\)");

  private final FindingSink sink;
  private final Map<String, Long> leftOut = new TreeMap<>();
  private final Map<String, Long> notTaken = new TreeMap<>();
  private final long[] info = new long[KeyNames.MOST + 1];
  private final long[] format = new long[KeyNames.MOST + 1];

  Report(FindingSink sink) {
    this.sink = sink;
  }

  /** Counts what became no finding. */
  void leftOut(String why) {
    leftOut.merge(why, 1L, Long::sum);
  }

  /** Counts what became no finding, and says so. */
  void setAside(Origin origin, String why) {
    leftOut("can't be read as it is written, or can't be told");
    issue(IssueCode.RECORD_SET_ASIDE, origin, why + "; it was left out");
  }

  /** Counts a part of a record that has no place in the model. */
  void notTaken(String what) {
    notTaken.merge(what, 1L, Long::sum);
  }

  /** Counts a part of a record that was left behind, and says so. */
  void inPart(Origin origin, String what, String why) {
    notTaken(what);
    issue(IssueCode.RECORD_READ_IN_PART, origin, what + ": " + why);
  }

  void issue(IssueCode code, Origin origin, String message) {
    sink.issue(Issue.of(code, origin, message));
  }

  /** Counts the columns and keys of a record that became a finding and that nobody reads. */
  void unread(VcfRecord record) {
    record.info().countUnread(info);
    if (record.hasSample()) {
      record.sample().countUnread(format);
    }
    if (record.hasQuality()) {
      notTaken("QUAL");
    }
  }

  /** What was left behind. */
  LossReport loss(KeyNames infoKeys, KeyNames formatKeys, List<String> notStated) {
    add("INFO/", info, infoKeys);
    add("FORMAT/", format, formatKeys);
    return new LossReport(leftOut, notTaken, notStated);
  }

  private void add(String column, long[] counts, KeyNames keys) {
    for (int i = 0; i < Math.min(counts.length, keys.size()); i++) {
      if (counts[i] > 0) {
        String key = keys.name(i);
        boolean named = KEY.matcher(key).matches();
        notTaken.merge(column + (named ? key : "(not a key)"), counts[i], Long::sum);
      }
    }
  }
}
