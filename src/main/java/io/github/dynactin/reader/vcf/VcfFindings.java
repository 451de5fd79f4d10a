package io.github.dynactin.reader.vcf;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.FindingContext.SourceClass;
import io.github.dynactin.model.StructuralVariant.Kind;
import io.github.dynactin.model.TestResult;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.FindingSettings.FilterPolicy;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns records into findings: looks at what each allele is and whether the sample has it, and
 * gives it to whoever knows its kind.
 */
final class VcfFindings implements Closeable {
  /** From this length on, a caller's SVTYPE counts though the allele is written out. */
  private static final int LONG = 50;

  private final FilterPolicy filters;
  private final Contigs contigs;
  private final Report report;
  private final Counts counts;
  private final SourceClasses sources;
  private final Alignment alignment;
  private final Annotations annotations;
  private final SmallVariants small;
  private final StructuralVariants structural;
  private final CopyNumberAlterations copies;
  private final Breakends breakends;
  private final Mates mates;
  private final ReferenceBlocks blocks;

  VcfFindings(
      VcfHeader header,
      Contigs contigs,
      FindingSettings settings,
      Alignment alignment,
      Handing handing) {
    this.filters = settings.filters();
    this.contigs = contigs;
    this.alignment = alignment;
    this.report = handing.report();
    Output output = handing.output();
    this.counts = new Counts(header, report);
    this.sources = new SourceClasses(header, settings.sourceClass(), report);
    this.annotations = new Annotations(header, report);
    Calls calls = new Calls(counts, report);
    Fusions fusions = new Fusions(output);
    this.small = new SmallVariants(alignment, annotations, calls, output, report);
    this.structural = new StructuralVariants(contigs, annotations, calls, fusions, handing);
    this.copies = new CopyNumberAlterations(annotations, output, report);
    this.breakends = new Breakends(contigs, annotations, calls, fusions, handing);
    this.mates = new Mates(report, breakends::tell);
    this.blocks = new ReferenceBlocks(handing.sink(), report);
  }

  void accept(VcfRecord record, Origin origin) throws IOException {
    Optional<Contig> contig = contigs.named(record.chrom());
    if (contig.isEmpty()) {
      report.leftOut("not on a chromosome of the assembly");
      return;
    }
    List<String> alts = record.alts();
    long reference = alts.stream().filter(alt -> AltKind.of(alt) == AltKind.REFERENCE).count();
    if (reference == alts.size()) {
      blocks.reference(record, contig.get(), origin);
      return;
    }
    if (reference > 0) {
      blocks.change(record, contig.get(), origin);
    }
    if (filters == FilterPolicy.PASSED && !record.hasPassed()) {
      report.leftOut("failed a filter");
      return;
    }
    boolean told = false;
    for (int alt = 1; alt <= alts.size(); alt++) {
      told |= allele(record, alt, contig.get(), origin);
    }
    if (told) {
      report.unread(record);
      annotations.countUnread(record);
    }
  }

  private boolean allele(VcfRecord record, int alt, Contig contig, Origin origin)
      throws IOException {
    AltKind kind = AltKind.of(record.alts().get(alt - 1));
    switch (kind) {
      case REFERENCE -> {
        return false;
      }
      case OVERLAPPED -> {
        report.leftOut("ALT is '*': another record tells what is gone here");
        return false;
      }
      case AMBIGUOUS_BASES -> {
        report.setAside(origin, "ALT has letters for several bases, which VCF doesn't allow");
        return false;
      }
      case MALFORMED -> {
        report.setAside(origin, "ALT is none of the forms that VCF has");
        return false;
      }
      default -> {
        return present(record, alt, kind, new Here(contig, origin));
      }
    }
  }

  private record Here(Contig contig, Origin origin) {}

  private boolean present(VcfRecord record, int alt, AltKind kind, Here here) throws IOException {
    Presence presence = Presence.of(record, alt, kind, counts);
    if (presence == Presence.NO_CALL && kind == AltKind.SYMBOLIC && copiesAreStated(record, alt)) {
      presence = Presence.PRESENT;
    }
    switch (presence) {
      case PRESENT, NO_CALL -> {
        TestResult result = presence == Presence.PRESENT ? TestResult.PRESENT : TestResult.NO_CALL;
        Optional<SourceClass> source = sources.of(record, alt, here.origin());
        return told(new Place(record, alt, here.contig(), result, source, here.origin()), kind);
      }
      case MALFORMED, UNTOLD -> report.setAside(here.origin(), presence.words());
      default -> report.leftOut(presence.words());
    }
    return false;
  }

  /** A caller of copies that gives no genotype: {@code ./.:3:1}. */
  private static boolean copiesAreStated(VcfRecord record, int alt) {
    String word = SvKinds.word(record.alts().get(alt - 1));
    return CopyNumberAlterations.hasCopies(record) && CopyNumberAlterations.isMeant(record, word);
  }

  private boolean told(Place place, AltKind kind) throws IOException {
    try {
      return switch (kind) {
        case BASES -> bases(place);
        case BREAKEND -> breakend(place);
        case SINGLE_BREAKEND -> {
          mates.accept(breakends.single(place));
          yield true;
        }
        default -> symbolic(place);
      };
    } catch (IllegalArgumentException refused) {
      report.setAside(place.origin(), String.valueOf(refused.getMessage()));
      return false;
    }
  }

  private boolean bases(Place place) throws IOException {
    int length = Math.max(place.allele().length(), place.record().ref().length());
    Optional<Kind> kind =
        length > LONG
            ? place.info(InfoKey.SVTYPE).flatMap(word -> SvKinds.of(word.toUpperCase(Locale.ROOT)))
            : Optional.empty();
    boolean whole =
        kind.isPresent() && kind.get() != Kind.BREAKEND && kind.get() != Kind.TRANSLOCATION;
    return whole ? wasTold(place, structural.accept(place, kind.get())) : small.accept(place);
  }

  private boolean breakend(Place place) {
    Breakend end = breakends.joined(place).orElseThrow();
    if (end.mate().isEmpty()) {
      report.inPart(place.origin(), "other end of a breakend", "it isn't on a chromosome");
    }
    mates.accept(end);
    return true;
  }

  private boolean symbolic(Place place) {
    String word = SvKinds.word(place.allele());
    if (CopyNumberAlterations.isMeant(place.record(), word)) {
      return wasTold(place, copies.accept(place, word));
    }
    return SvKinds.of(word)
        .map(kind -> wasTold(place, structural.accept(place, kind)))
        .orElseGet(() -> wasTold(place, Optional.of("the symbolic allele isn't one of VCF's own")));
  }

  private boolean wasTold(Place place, Optional<String> fault) {
    fault.ifPresent(why -> report.setAside(place.origin(), why));
    return fault.isEmpty();
  }

  /** The file ends: what waits goes on. */
  @Override
  public void close() {
    mates.close();
    blocks.close();
    alignment.close();
  }
}
