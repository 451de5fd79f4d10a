package io.github.dynactin.reader;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.StudiedRegion;

/** Takes what a file of findings holds, one by one. */
public interface FindingSink {
  /** A finding; its id is unique in the file. */
  void finding(Finding finding);

  /** A stretch that the assay looked at and could call. */
  void called(StudiedRegion region);

  /** A stretch that the assay looked at and couldn't call. */
  void uncalled(StudiedRegion region);

  /** Something to say about the file, or about a record that was left out or not wholly read. */
  void issue(Issue issue);
}
