package io.github.dynactin.cli;

import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.FindingContext.SourceClass;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.FindingSettings.FilterPolicy;
import io.github.dynactin.reader.LoneContext;
import io.github.dynactin.reader.TableSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that say of a file of findings what it doesn't say itself. */
final class FindingOptions {
  static final String HEADING = "%nFiles of findings (VCF, MAF, ...) that stand alone:%n";

  @Option(
      names = "--patient",
      paramLabel = "ID",
      description =
          "Whose findings they are, a pseudonym: the input is a file of findings and no case.")
  private @Nullable String patient;

  @Option(
      names = "--case",
      paramLabel = "ID",
      description = "Name of the case that the file becomes (default: the patient's id).")
  private @Nullable String caseId;

  @Option(
      names = "--specimen",
      paramLabel = "WORDS",
      description = "What was tested, such as 'liver biopsy'; needed with --patient.")
  private @Nullable String specimen;

  @Option(
      names = "--assay",
      paramLabel = "WORDS",
      description = "How it was tested, such as 'panel of 523 genes'; needed with --patient.")
  private @Nullable String assay;

  @Option(
      names = "--sample",
      paramLabel = "NAME",
      description = "The sample or column to read, where the file has several.")
  private @Nullable String sample;

  @Option(
      names = "--assembly",
      paramLabel = "NAME",
      converter = Assembly.class,
      description = "GRCh37 or GRCh38, if the file doesn't say.")
  private @Nullable GenomeAssembly assembly;

  @Option(
      names = "--source-class",
      paramLabel = "WORD",
      description =
          "${COMPLETION-CANDIDATES}, if the file doesn't say. GERMLINE means --germline, too.")
  private @Nullable SourceClass sourceClass;

  @Option(
      names = "--all-records",
      description = "Read records that failed the caller's filters, too.")
  private boolean all;

  @Option(
      names = "--reference",
      paramLabel = "FASTA",
      description = "The reference's sequence, indexed (.fai): aligns changes on it.")
  private @Nullable Path reference;

  @Option(
      names = "--ploidy",
      paramLabel = "COPIES",
      description = "How many copies are none too many or few, for tables that don't say.")
  private @Nullable Integer ploidy;

  @Option(
      names = "--names-are-genes",
      description = "The names of a BED file's regions are symbols of genes.")
  private boolean namesAreGenes;

  /** Whose findings the input is; empty if it is a case. */
  Optional<LoneContext> context() {
    return Optional.ofNullable(patient).map(this::context);
  }

  private LoneContext context(String id) {
    if (specimen == null || assay == null) {
      throw new ConfigurationException("--patient: say --specimen and --assay, too.");
    }
    Concept tested = Concept.text(specimen);
    Concept method = Concept.text(assay);
    return Secrets.checked(
        "--patient",
        () -> new LoneContext(new CaseId(caseId == null ? id : caseId), id, tested, method));
  }

  /** All that is said, for a fingerprint. */
  String words() {
    return context() + "\n" + settings();
  }

  /** True if the file is said to be of germline findings. */
  boolean isGermline() {
    return sourceClass == SourceClass.GERMLINE;
  }

  /** How the file is to be read. */
  FindingSettings settings() {
    FindingSettings plain = FindingSettings.of(LoneContext.ASSAY);
    return new FindingSettings(
        plain.assayId(),
        Optional.ofNullable(sample),
        Optional.ofNullable(assembly),
        Optional.ofNullable(sourceClass),
        all ? FilterPolicy.ALL : FilterPolicy.PASSED,
        Optional.ofNullable(reference),
        plain.lines(),
        tables());
  }

  private TableSettings tables() {
    TableSettings named = new TableSettings(OptionalInt.empty(), namesAreGenes);
    return Optional.ofNullable(ploidy)
        .map(copies -> Secrets.checked("--ploidy", () -> named.withPloidy(copies)))
        .orElse(named);
  }

  /** The names that files have for an assembly. */
  static final class Assembly implements ITypeConverter<GenomeAssembly> {
    @Override
    public GenomeAssembly convert(String name) {
      return GenomeAssembly.named(name)
          .orElseThrow(() -> new TypeConversionException("GRCh37 or GRCh38 is needed"));
    }
  }
}
