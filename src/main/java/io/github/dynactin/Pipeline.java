package io.github.dynactin;

import static java.util.Objects.requireNonNull;

import ca.uhn.fhir.context.FhirContext;
import io.github.dynactin.bulk.NdjsonLines;
import io.github.dynactin.bundle.TransactionBundle;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.DeliverySettings;
import io.github.dynactin.delivery.Time;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.delivery.ledger.Ledger;
import io.github.dynactin.guest.OwnClassLoader;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.journal.Disk;
import io.github.dynactin.journal.MemoryDisk;
import io.github.dynactin.mapping.CaseMapping;
import io.github.dynactin.mapping.MappedCase;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.pack.PackLoader;
import io.github.dynactin.pack.ProfilePack;
import io.github.dynactin.privacy.KeyFingerprint;
import io.github.dynactin.privacy.PrivacySettings;
import io.github.dynactin.reader.FindingReaders;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.LoneContext;
import io.github.dynactin.reader.LoneFindings;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.ReaderSettings;
import io.github.dynactin.reader.Readers;
import io.github.dynactin.reader.Source;
import io.github.dynactin.report.CasePage;
import io.github.dynactin.transport.HapiEndpoint;
import io.github.dynactin.transport.ServerSettings;
import io.github.dynactin.validation.ConformanceResources;
import io.github.dynactin.validation.FhirValidation;
import io.github.dynactin.validation.Packages;
import io.github.dynactin.validation.ValidationReport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * Everything from an input to a server, as one object for an embedding engine: read, convert,
 * validate, deliver. Immutable and thread-safe; costly to build, so build one and keep it. It never
 * exits, never sets up logging and doesn't need the thread's context class loader.
 */
public final class Pipeline {
  static final String ADAPTER = "Dynactin";

  private final FhirContext fhir;
  private final FhirJson json;
  private final ProfilePack pack;
  private final Readers readers = Readers.standard();
  private final ReaderSettings readerSettings;
  private final CaseMapping mapping;
  private final FhirValidation validation;
  private final Journals journals;
  private final CasePrivacy privacy;

  private Pipeline(Builder builder) {
    this.fhir = OwnClassLoader.during(FhirContext::forR4Cached);
    this.json = new FhirJson(fhir);
    this.pack = builder.pack;
    this.readerSettings = builder.readerSettings;
    this.privacy = new CasePrivacy(builder.privacy, builder.idKey, builder.tenant);
    this.mapping = new CaseMapping(PackProfiles.settings(pack, builder.idKey, builder.tenant));
    this.journals = new Journals(builder.idKey, privacy.fingerprint(), builder.tenant);
    this.validation =
        OwnClassLoader.during(
            () ->
                new FhirValidation(
                    fhir, ConformanceResources.parse(fhir, pack.definitions()), builder.packages));
  }

  /** A pipeline with these ids; everything else has a default. */
  public static Builder builder(IdKey idKey) {
    return new Builder(idKey);
  }

  /** The cases of an input, one by one, in whatever built-in format it is found to have. */
  public Stream<ReadCase> read(Source source) {
    return readers.read(source, readerSettings);
  }

  /** The cases of an input, in the format with this name. */
  public Stream<ReadCase> read(Source source, String format) {
    return readers.read(source, format, readerSettings);
  }

  /**
   * A file of findings as a case, which has a patient, a specimen and an assay beside them.
   *
   * @param format its format by name; empty to find it out
   */
  public ReadCase read(
      Source source, Optional<String> format, LoneContext context, FindingSettings settings) {
    return new LoneFindings(FindingReaders.standard()).read(source, format, context, settings);
  }

  /**
   * A file of findings of any length as lines of JSON: memory doesn't grow with the file.
   *
   * @param format its format by name; empty to find it out
   * @param lines where they go
   * @throws java.io.UncheckedIOException if they can't be written
   */
  public StreamedFindings stream(
      Source source,
      Optional<String> format,
      LoneContext context,
      FindingSettings settings,
      NdjsonLines lines) {
    OncologyCase empty = LoneFindings.context(context, Origin.of(source.name(), ""));
    return new FindingStream(mapping, privacy, empty, lines)
        .read(source, format, context, settings);
  }

  /** A case as FHIR. */
  public ConvertedCase convert(OncologyCase oncologyCase) {
    CaseKey key = journals.key(oncologyCase.id());
    Optional<ConvertedCase> tooLarge =
        CaseSize.refused(key, oncologyCase, privacy.pseudonym(oncologyCase));
    if (tooLarge.isPresent()) {
      return tooLarge.get();
    }
    MappedCase mapped = mapping.map(oncologyCase);
    CasePrivacy.Result shown = privacy.apply(mapped);
    List<Issue> issues = new ArrayList<>(mapped.issues());
    issues.addAll(shown.issues());
    issues.addAll(TransactionBundle.collisions(shown.resources()));
    Bundle bundle = TransactionBundle.of(shown.resources(), pack.fullUrlBase());
    return new ConvertedCase(key, shown.mapped(), bundle, issues, shown.pseudonym());
  }

  /** Checks a bundle against the profiles that its resources claim, as far as they are here. */
  public ValidationReport validate(Bundle bundle) {
    return validation.validate(bundle);
  }

  /**
   * Checks FHIR JSON as it was written: a bundle's entries one by one and their references, or one
   * resource.
   */
  public ValidationReport validateJson(String json) {
    return this.json
        .bundle(json)
        .map(validation::validate)
        .orElseGet(() -> new ValidationReport(List.of(validation.validateJson(json))));
  }

  /**
   * A delivery to one server that keeps no journal: everything is read before anything is written,
   * and what disappears from a case between two processes isn't taken back. To be closed.
   */
  public Delivery deliveryTo(ServerSettings server) {
    return deliveryTo(server, DeliverySettings.defaults(), new MemoryDisk());
  }

  /**
   * A delivery to one server, to be closed by whoever asked for it.
   *
   * @param disk where its journal is: the same for each run of the same source to the same server
   * @throws io.github.dynactin.journal.JournalException if the journal is locked, damaged or
   *     unusable
   * @throws io.github.dynactin.delivery.ledger.WrongLedgerException if it belongs to another
   *     server, tenant, key or way of writing
   */
  public Delivery deliveryTo(ServerSettings server, DeliverySettings settings, Disk disk) {
    return deliveryTo(server, settings, disk, Time.system());
  }

  /**
   * The same with a time of one's own.
   *
   * @param time asked to wait whenever the server must be given time
   */
  public Delivery deliveryTo(
      ServerSettings server, DeliverySettings settings, Disk disk, Time time) {
    return delivery(server, journals.open(disk, server.base(), settings), settings, time);
  }

  /**
   * A delivery that only looks: previews and verifies with what a journal says, also while another
   * process has it open. What it would deliver is forgotten: don't.
   */
  public Delivery glanceAt(ServerSettings server, DeliverySettings settings, Disk disk) {
    Ledger ledger = journals.glance(disk, server.base(), settings);
    return delivery(server, ledger, settings, Time.system());
  }

  private Delivery delivery(
      ServerSettings server, Ledger ledger, DeliverySettings settings, Time time) {
    return OwnClassLoader.during(
        () -> new Delivery(fhir, new HapiEndpoint(server), ledger, settings, time));
  }

  /** Takes one read case as far as it goes without a server: converted, and validated. */
  public CaseOutcome check(ReadCase read) {
    return new Export(this).check(read);
  }

  /** Names a case in the journal, in dead letters and in reports, where nobody may learn whose. */
  public CaseKey key(CaseId id) {
    return journals.key(id);
  }

  /** Takes one read case all the way to a server. Whatever is wrong with it is its outcome. */
  public CaseOutcome export(ReadCase read, Delivery delivery) {
    return new Export(this).export(read, delivery);
  }

  /**
   * One self-contained HTML page about a case: its timeline, its findings over time, every resource
   * with its validation and where each part came from. It holds the case's facts: treat it as
   * patient data.
   *
   * @throws IllegalStateException if the case was de-identified: the page would show it as it is
   */
  public String page(CaseOutcome outcome, ConvertedCase converted, URI server) {
    if (converted.pseudonym().isPresent()) {
      throw new IllegalStateException("a de-identified case has no page");
    }
    return new CasePage()
        .write(new CasePages(this::json, ADAPTER).report(outcome, converted, server));
  }

  /** Tells one key from another, for whoever keeps a journal of what was sent. */
  public KeyFingerprint keyFingerprint() {
    return privacy.fingerprint();
  }

  /** FHIR JSON of a resource or bundle. */
  public String json(Resource resource) {
    return json.write(resource);
  }

  /** Collects the settings of a pipeline. */
  public static final class Builder {
    private final IdKey idKey;
    private String tenant = "";
    private ProfilePack pack = PackLoader.named(PackLoader.STANDARD);
    private Packages packages = Packages.none();
    private ReaderSettings readerSettings = ReaderSettings.standard();
    private PrivacySettings privacy = PrivacySettings.off();

    private Builder(IdKey idKey) {
      this.idKey = requireNonNull(idKey, "idKey");
    }

    /** Keeps the ids of several sources under one key apart. */
    public Builder tenant(String name) {
      this.tenant = requireNonNull(name, "name");
      return this;
    }

    /** The target; by default Genomics Reporting 3.0.0 and mCODE 4.0.0. */
    public Builder pack(ProfilePack other) {
      this.pack = requireNonNull(other, "other");
      return this;
    }

    /** FHIR packages to validate with; by default none but R4 and our own profiles. */
    public Builder packages(Packages others) {
      this.packages = requireNonNull(others, "others");
      return this;
    }

    /** Limits of reading. */
    public Builder readerSettings(ReaderSettings others) {
      this.readerSettings = requireNonNull(others, "others");
      return this;
    }

    /** What is done for the patients' privacy; by default nothing. */
    public Builder privacy(PrivacySettings settings) {
      this.privacy = requireNonNull(settings, "settings");
      return this;
    }

    /**
     * The pipeline.
     *
     * @throws IllegalArgumentException if the pack names a kind of resource that there isn't, if
     *     patients are to be hidden behind the demo key, or if the tenant isn't at most 64 letters,
     *     digits, {@code . _ -}
     */
    public Pipeline build() {
      return new Pipeline(this);
    }
  }
}
