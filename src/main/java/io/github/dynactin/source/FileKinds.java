package io.github.dynactin.source;

import io.github.dynactin.reader.CaseReader;
import io.github.dynactin.reader.FindingReaders;
import io.github.dynactin.reader.Head;
import io.github.dynactin.reader.Readers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Which files of a folder hold cases.
 *
 * @param cases the readers of cases
 * @param findings the readers of findings
 * @param lone true if a file of findings is a case, because somebody said whose it is
 */
public record FileKinds(Readers cases, FindingReaders findings, boolean lone) {
  /** What a file of a folder is. */
  enum Kind {
    /** It holds cases, or should by its name. */
    CASES,
    /** It holds findings of no patient. */
    FINDINGS,
    /** Nobody knows it. */
    UNKNOWN
  }

  /** The readers that there are. */
  public static FileKinds standard(boolean lone) {
    return new FileKinds(Readers.standard(), FindingReaders.standard(), lone);
  }

  /**
   * What a file is. One with a case's ending is one, whatever is in it: a file that was cut off
   * must be missed, not passed over. So is one that can't be opened.
   */
  Kind of(Path file) {
    if (hasCaseEnding(file)) {
      return Kind.CASES;
    }
    try (InputStream in = Files.newInputStream(file)) {
      Head head = new Head(file.toString(), in.readNBytes(Head.LENGTH));
      if (cases.readers().stream().anyMatch(reader -> reader.recognises(head))) {
        return Kind.CASES;
      }
      if (findings.recognise(head)) {
        return lone ? Kind.CASES : Kind.FINDINGS;
      }
      return Kind.UNKNOWN;
    } catch (IOException unreadable) {
      return Kind.CASES;
    }
  }

  /** True if a file is called as files of cases are. */
  boolean hasCaseEnding(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return cases.readers().stream()
        .map(CaseReader::format)
        .flatMap(format -> format.extensions().stream())
        .anyMatch(name::endsWith);
  }
}
