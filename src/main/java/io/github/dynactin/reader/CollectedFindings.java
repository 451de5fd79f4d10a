package io.github.dynactin.reader;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.StudiedRegion;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what a file of findings holds, for a case that is made whole in memory. Of issues of one
 * kind the first few are kept, and a count of all. Inherited changes, which tell of relatives too,
 * are kept only if they were asked for. Used by one thread.
 */
public final class CollectedFindings implements FindingSink {
  /** As many as a case may have; a file that holds more is refused. */
  static final int MOST = 20_000;

  private final Sieve sieve;
  private final List<Finding> findings = new ArrayList<>();
  private final List<StudiedRegion> called = new ArrayList<>();
  private final List<StudiedRegion> uncalled = new ArrayList<>();

  /**
   * Nothing yet.
   *
   * @param name the file, as it stands in messages
   * @param settings with which it is read; if they say germline, that is what is asked for
   * @param germline whether germline findings are asked for anyway
   */
  public CollectedFindings(String name, FindingSettings settings, boolean germline) {
    this.sieve = new Sieve(name, settings, germline);
  }

  @Override
  public void finding(Finding finding) {
    if (sieve.passes(finding)) {
      keep(findings, finding);
    }
  }

  @Override
  public void called(StudiedRegion region) {
    keep(called, region);
  }

  @Override
  public void uncalled(StudiedRegion region) {
    keep(uncalled, region);
  }

  private static <T> void keep(List<T> all, T one) {
    if (all.size() <= MOST) {
      all.add(one);
    }
  }

  @Override
  public void issue(Issue issue) {
    sieve.issue(issue);
  }

  /** The findings, in the order of the file. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Stretches that could be called. */
  public List<StudiedRegion> called() {
    return List.copyOf(called);
  }

  /** Stretches that couldn't be called. */
  public List<StudiedRegion> uncalled() {
    return List.copyOf(uncalled);
  }

  /** True if the file holds more than a case may. */
  public boolean isTooLarge() {
    return Math.max(findings.size(), Math.max(called.size(), uncalled.size())) > MOST;
  }

  /** What there is to say, with what was left behind at the end. */
  public List<Issue> issues(ReadFindings read) {
    return sieve.issues(read);
  }
}
