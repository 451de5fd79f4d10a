package io.github.dynactin.reader.vcf;

import java.util.List;
import java.util.Optional;

/**
 * What a VCF file says of itself before its records.
 *
 * @param minorVersion of VCF 4: 3 for 4.3
 * @param meta the lines that start with {@code ##}, in their order
 * @param samples names of the sample columns, in their order; may be patients' names
 */
record VcfHeader(int minorVersion, List<MetaLine> meta, List<String> samples) {
  /** The columns that every record has. */
  static final int FIXED = 8;

  VcfHeader {
    meta = List.copyOf(meta);
    samples = List.copyOf(samples);
  }

  /** How many columns a record has. */
  int columns() {
    return samples.isEmpty() ? FIXED : FIXED + 1 + samples.size();
  }

  /** The lines with this key. */
  List<MetaLine> lines(String key) {
    return meta.stream().filter(line -> line.key().equals(key)).toList();
  }

  /** What the header says of a key of INFO or FORMAT. */
  Optional<MetaLine> definition(String column, String id) {
    return meta.stream()
        .filter(line -> line.key().equals(column))
        .filter(line -> line.field("ID").filter(id::equals).isPresent())
        .findFirst();
  }

  /** How many values a key has, as declared: {@code A}, {@code R}, {@code 1}; {@code .} if not. */
  String number(String column, String id) {
    return definition(column, id).flatMap(line -> line.field("Number")).orElse(".");
  }
}
