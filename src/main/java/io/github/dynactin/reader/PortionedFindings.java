package io.github.dynactin.reader;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.StudiedRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Hands on what a file of findings holds in portions, and forgets it: memory doesn't grow with the
 * file. As long as they are no more than a case may have, findings and regions are kept as well,
 * for the resources that list them. Used by one thread.
 */
final class PortionedFindings implements FindingSink {
  private static final int PORTION = 128;

  private final Sieve sieve;
  private final Function<Finding, Optional<Finding>> selection;
  private final Consumer<List<Finding>> then;
  private final List<Finding> portion = new ArrayList<>(PORTION);
  private final List<Finding> kept = new ArrayList<>();
  private final List<StudiedRegion> called = new ArrayList<>();
  private final List<StudiedRegion> uncalled = new ArrayList<>();
  private long findings;
  private long regions;

  PortionedFindings(
      Sieve sieve, Function<Finding, Optional<Finding>> selection, Consumer<List<Finding>> then) {
    this.sieve = sieve;
    this.selection = selection;
    this.then = then;
  }

  @Override
  public void finding(Finding finding) {
    if (sieve.passes(finding)) {
      selection.apply(finding).ifPresent(this::take);
    }
  }

  private void take(Finding finding) {
    findings++;
    if (listsFindings()) {
      kept.add(finding);
    } else {
      kept.clear();
    }
    portion.add(finding);
    if (portion.size() == PORTION) {
      handOn();
    }
  }

  @Override
  public void called(StudiedRegion region) {
    region(called, region);
  }

  @Override
  public void uncalled(StudiedRegion region) {
    region(uncalled, region);
  }

  private void region(List<StudiedRegion> all, StudiedRegion region) {
    regions++;
    if (listsRegions()) {
      all.add(region);
    } else {
      called.clear();
      uncalled.clear();
    }
  }

  @Override
  public void issue(Issue issue) {
    sieve.issue(issue);
  }

  /** Hands on the last portion, which may be smaller. */
  void end() {
    if (!portion.isEmpty()) {
      handOn();
    }
  }

  private void handOn() {
    then.accept(List.copyOf(portion));
    portion.clear();
  }

  /** How many findings were handed on. */
  long count() {
    return findings;
  }

  /** How many regions there were. */
  long regions() {
    return regions;
  }

  /** True as long as there are no more findings than one resource can list. */
  boolean listsFindings() {
    return findings <= CollectedFindings.MOST;
  }

  /** True as long as there are no more regions than one resource can list. */
  boolean listsRegions() {
    return regions <= CollectedFindings.MOST;
  }

  /** All findings, or none if there are more than can be listed. */
  List<Finding> findings() {
    return List.copyOf(kept);
  }

  /** All regions that could be called, or none if there are more than can be listed. */
  List<StudiedRegion> called() {
    return List.copyOf(called);
  }

  /** All regions that couldn't be called, or none if there are more than can be listed. */
  List<StudiedRegion> uncalled() {
    return List.copyOf(uncalled);
  }
}
