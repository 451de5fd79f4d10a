package io.github.dynactin.reader.maf;

import io.github.dynactin.model.Concept;
import io.github.dynactin.model.ReadCounts;
import io.github.dynactin.model.ReadDepth;
import io.github.dynactin.model.VariantCall;
import io.github.dynactin.reader.Handover;
import io.github.dynactin.reader.Whole;
import io.github.dynactin.terminology.CodeSystem;
import io.github.dynactin.terminology.Coding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads, filters and dbSNP numbers of a row. */
final class MafCalls {
  private final Handover handover;

  MafCalls(Handover handover) {
    this.handover = handover;
  }

  /** True if it passed every filter, or none was applied. */
  static boolean passed(MafRecord row) {
    return filters(row).stream().allMatch("PASS"::equals);
  }

  VariantCall of(MafRecord row) {
    return new VariantCall(
        Optional.empty(), reads(row), Optional.empty(), filters(row), identifiers(row));
  }

  private static List<String> filters(MafRecord row) {
    return row.text(MafRecord.FILTER).stream()
        .flatMap(text -> Stream.of(text.split("[;,]", -1)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private ReadCounts reads(MafRecord row) {
    Optional<ReadDepth> total = depth(row, MafRecord.DEPTH);
    Optional<ReadDepth> alternate = depth(row, MafRecord.ALT_DEPTH);
    try {
      return new ReadCounts(total, alternate);
    } catch (IllegalArgumentException impossible) {
      handover.inPart(
          row.origin(),
          MafRecord.DEPTH + ", " + MafRecord.ALT_DEPTH,
          String.valueOf(impossible.getMessage()));
      return ReadCounts.NOT_STATED;
    }
  }

  private Optional<ReadDepth> depth(MafRecord row, String column) {
    return handover.optional(row.row(), column, text -> new ReadDepth(Whole.asked(text)));
  }

  /** "novel" says that dbSNP has no number for it, and isn't one. */
  private List<Concept> identifiers(MafRecord row) {
    List<String> numbers =
        row.text(MafRecord.DBSNP).stream()
            .flatMap(text -> Stream.of(text.split("[;,]", -1)))
            .map(String::strip)
            .filter(text -> !text.isEmpty() && !text.equals("novel"))
            .toList();
    if (!numbers.stream().allMatch(MafCalls::isNumber)) {
      handover.notTaken(MafRecord.DBSNP, 1);
    }
    return numbers.stream()
        .filter(MafCalls::isNumber)
        .map(number -> new Coding(CodeSystem.DBSNP.uri(), number, Optional.empty()))
        .map(coding -> new Concept(List.of(coding), Optional.empty()))
        .toList();
  }

  private static boolean isNumber(String text) {
    return text.matches("rs[1-9]\\d{0,11}");
  }
}
