package io.github.dynactin.reader;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.model.FindingContext.SourceClass;
import io.github.dynactin.model.GenomeAssembly;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What whoever reads a file of findings knows that the file may not say. Nothing of it is guessed:
 * what is empty here and not in the file is unknown.
 *
 * @param assayId the assay of the case that the findings are of
 * @param sample the sample or column to read, where a file has several
 * @param assembly the reference that positions are counted on; must not contradict the file
 * @param sourceClass whether the findings are somatic or germline
 * @param filters which records are findings, by what the caller's filters say
 * @param reference indexed FASTA file to align changes on; empty for none
 * @param lines limits of a text file
 * @param tables what is known of tables and lists of regions
 */
public record FindingSettings(
    String assayId,
    Optional<String> sample,
    Optional<GenomeAssembly> assembly,
    Optional<SourceClass> sourceClass,
    FilterPolicy filters,
    Optional<Path> reference,
    LineLimits lines,
    TableSettings tables) {
  public FindingSettings {
    requireNonNull(assayId, "assayId");
    requireNonNull(sample, "sample");
    requireNonNull(assembly, "assembly");
    requireNonNull(sourceClass, "sourceClass");
    requireNonNull(filters, "filters");
    requireNonNull(reference, "reference");
    requireNonNull(lines, "lines");
    requireNonNull(tables, "tables");
  }

  /** Nothing is known but the assay; records that failed a filter are left out, and counted. */
  public static FindingSettings of(String assayId) {
    return new FindingSettings(
        assayId,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        FilterPolicy.PASSED,
        Optional.empty(),
        LineLimits.standard(),
        TableSettings.NOTHING_KNOWN);
  }

  /** Reads this sample. */
  public FindingSettings withSample(String name) {
    return new FindingSettings(
        assayId, Optional.of(name), assembly, sourceClass, filters, reference, lines, tables);
  }

  /** Counts positions on this reference. */
  public FindingSettings withAssembly(GenomeAssembly other) {
    return new FindingSettings(
        assayId, sample, Optional.of(other), sourceClass, filters, reference, lines, tables);
  }

  /** Says that the findings are somatic, or germline. */
  public FindingSettings withSourceClass(SourceClass other) {
    return new FindingSettings(
        assayId, sample, assembly, Optional.of(other), filters, reference, lines, tables);
  }

  /** Reads other records, by their filters. */
  public FindingSettings withFilters(FilterPolicy other) {
    return new FindingSettings(
        assayId, sample, assembly, sourceClass, other, reference, lines, tables);
  }

  /** Aligns changes on this indexed FASTA file. */
  public FindingSettings withReference(Path fasta) {
    return new FindingSettings(
        assayId, sample, assembly, sourceClass, filters, Optional.of(fasta), lines, tables);
  }

  /** Knows this of tables. */
  public FindingSettings withTables(TableSettings other) {
    return new FindingSettings(
        assayId, sample, assembly, sourceClass, filters, reference, lines, other);
  }

  /** Which records are findings. */
  public enum FilterPolicy {
    /** Those that passed every filter, and those to which none was applied. */
    PASSED,
    /** All; what their filters say goes with them. */
    ALL
  }
}
