package io.github.dynactin.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** The records of a journal as texts. */
final class Records {
  private Records() {}

  /** What a journal that is opened and closed again holds. */
  static List<String> opened(Disk disk) {
    List<String> records = new ArrayList<>();
    Journal.open(disk, record -> records.add(new String(record, UTF_8))).close();
    return records;
  }

  /** What a journal holds that is left alone. */
  static List<String> read(Disk disk) {
    List<String> records = new ArrayList<>();
    long number = Journal.read(disk, record -> records.add(new String(record, UTF_8)));
    if (number != records.size()) {
      throw new AssertionError("It says " + number + " and tells " + records.size());
    }
    return records;
  }
}
