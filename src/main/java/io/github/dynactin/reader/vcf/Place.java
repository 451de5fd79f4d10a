package io.github.dynactin.reader.vcf;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.FindingContext.SourceClass;
import io.github.dynactin.model.TestResult;
import java.util.Optional;

/**
 * One allele of a record, and what is known of it whatever its kind. Six components: they are what
 * every kind of finding starts from.
 *
 * @param record the record it stands in
 * @param alt its number, from 1
 * @param contig where it is
 * @param result present, or no call
 * @param source somatic or inherited, if stated
 * @param origin the record's line
 */
record Place(
    VcfRecord record,
    int alt,
    Contig contig,
    TestResult result,
    Optional<SourceClass> source,
    Origin origin) {

  /** The allele as it is written. */
  String allele() {
    return record.alts().get(alt - 1);
  }

  /** True if the allele is of a tumour, or of one compared with normal tissue. */
  boolean isOfTumour() {
    return record.chosen().isTumour()
        || record.chosen().normal().isPresent()
        || source.filter(SourceClass.SOMATIC::equals).isPresent();
  }

  /** A value of INFO that has one entry for each allele, or one for all. */
  Optional<String> info(InfoKey key) {
    return record
        .info()
        .value(key)
        .flatMap(
            list -> Values.item(list, Values.size(list) == record.alts().size() ? alt - 1 : 0));
  }
}
