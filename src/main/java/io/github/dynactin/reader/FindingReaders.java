package io.github.dynactin.reader;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The readers of findings there are, and which of them a file is for.
 *
 * @param readers each of a format of its own
 */
public record FindingReaders(List<FindingReader> readers) {
  public FindingReaders {
    readers = List.copyOf(readers);
    long formats = readers.stream().map(reader -> reader.format().name()).distinct().count();
    if (formats != readers.size()) {
      throw new IllegalArgumentException("two readers read the same format");
    }
  }

  /** The readers on the class path, those of plug-ins among them (see {@link Readers#standard}). */
  public static FindingReaders standard() {
    ClassLoader own = FindingReaders.class.getClassLoader();
    return new FindingReaders(
        ServiceLoader.load(FindingReader.class, own).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  /** The formats that can be read. */
  public List<InputFormat> formats() {
    return readers.stream().map(FindingReader::format).toList();
  }

  /** Whether one of the readers claims an input that starts so. */
  public boolean recognise(Head head) {
    return readers.stream().anyMatch(reader -> reader.recognises(head));
  }

  /**
   * Reads a file in the format named, or in the one that it is found to have.
   *
   * @throws InputRefusedException as {@link FindingReader#read}, and if no reader claims the file,
   *     or more than one does
   */
  public ReadFindings read(
      Source source, Optional<String> format, FindingSettings settings, FindingSink sink)
      throws InputRefusedException {
    if (format.isPresent()) {
      FindingReader named = only(which(r -> r.format().name().equals(format.get())), source, false);
      return named.read(source, settings, sink);
    }
    return detected(source, settings, sink);
  }

  /** The start is looked at and put back, so that an input that can't be opened twice works. */
  private ReadFindings detected(Source source, FindingSettings settings, FindingSink sink)
      throws InputRefusedException {
    try (InputStream opened = source.opener().open()) {
      byte[] start = opened.readNBytes(Head.LENGTH);
      Head head = new Head(source.name(), start);
      FindingReader reader = only(which(r -> r.recognises(head)), source, start.length == 0);
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), opened);
      return reader.read(Source.once(source.name(), whole), settings, sink);
    } catch (IOException unreadable) {
      throw source.refused(unreadable);
    }
  }

  private FindingReader only(List<FindingReader> claiming, Source source, boolean empty)
      throws InputRefusedException {
    if (claiming.size() == 1) {
      return claiming.get(0);
    }
    Origin origin = Origin.of(source.name(), "");
    if (empty) {
      throw new InputRefusedException(
          Issue.of(IssueCode.INPUT_UNREADABLE, origin, "the file is empty"));
    }
    String message =
        claiming.isEmpty()
            ? "no reader of findings knows this file; the formats are: " + names(readers)
            : "more than one reader of findings knows this file: " + names(claiming);
    throw new InputRefusedException(Issue.of(IssueCode.INPUT_FORMAT_UNKNOWN, origin, message));
  }

  private List<FindingReader> which(Predicate<FindingReader> wanted) {
    return readers.stream().filter(wanted).toList();
  }

  private static String names(List<FindingReader> readers) {
    return readers.stream().map(r -> r.format().name()).sorted().collect(Collectors.joining(", "));
  }
}
