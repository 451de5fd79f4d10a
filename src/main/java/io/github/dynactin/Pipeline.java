package io.github.dynactin;

import ca.uhn.fhir.context.FhirContext;
import io.github.dynactin.bulk.NdjsonLines;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.DeliverySettings;
import io.github.dynactin.delivery.Time;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.guest.OwnClassLoader;
import io.github.dynactin.journal.DiscardingDisk;
import io.github.dynactin.journal.Disk;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.privacy.KeyFingerprint;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.LoneContext;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.Source;
import io.github.dynactin.transport.ServerSettings;
import io.github.dynactin.validation.ConformanceResources;
import io.github.dynactin.validation.FhirValidation;
import io.github.dynactin.validation.ValidationReport;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * Everything from an input to a server, as one object for an embedding engine: read, convert,
 * validate, push. Text goes in and comes out, and there are objects behind it. Immutable and
 * thread-safe; costly to build, so build one and keep it. It never exits, never sets up logging and
 * doesn't need the thread's context class loader. Closing it closes the way to its server and its
 * journal, if it was given a server; the rest needs no closing.
 */
public final class Pipeline implements AutoCloseable {
  private final Reading reading;
  private final Conversion conversion;
  private final FhirValidation validation;
  private final Deliveries deliveries;
  private final FhirText text;
  private final Texts texts;
  private final Optional<Delivery> delivery;

  Pipeline(PipelineBuilder builder) {
    FhirContext fhir = builder.fhirContext();
    this.text = new FhirText(fhir);
    this.texts = new Texts(this, text);
    this.reading = new Reading(builder);
    this.conversion = new Conversion(builder);
    this.validation =
        OwnClassLoader.during(
            () ->
                new FhirValidation(
                    fhir,
                    ConformanceResources.parse(fhir, builder.pack.definitions()),
                    builder.packages,
                    builder.definitions));
    this.deliveries = new Deliveries(fhir, conversion.journals());
    this.delivery = builder.server.map(server -> deliveries.open(server, builder));
  }

  /** A pipeline with these ids; everything else has a default. */
  public static PipelineBuilder builder(IdKey idKey) {
    return new PipelineBuilder(idKey);
  }

  /**
   * Does everything once that takes long the first time: converts and checks a case that comes with
   * this adapter. Sends nothing. Takes seconds, and spares them the first case.
   */
  public void warmUp() {
    new WarmUp(this).run();
  }

  /**
   * A case as FHIR. Whatever is wrong with it is in the result.
   *
   * @param text one case in a built-in format
   */
  public TextResult convert(String text) {
    return texts.result(() -> texts.read(text), new Export(this)::convert);
  }

  /** The same for a case in UTF-8. */
  public TextResult convert(byte[] utf8) {
    return texts.result(() -> texts.read(Texts.source(utf8)), new Export(this)::convert);
  }

  /** The same for a stream, which is read to its end and closed. */
  public TextResult convert(InputStream utf8) {
    return texts.result(() -> texts.read(Texts.source(utf8)), new Export(this)::convert);
  }

  /** The same for a case that was read. */
  public TextResult convert(ReadCase read) {
    return texts.result(() -> read, new Export(this)::convert);
  }

  /**
   * A case as FHIR JSON.
   *
   * @throws CaseException if it can't be read, or may not be sent
   */
  public String convertToJson(String text) {
    return convert(text).json();
  }

  /** The same as FHIR XML. */
  public String convertToXml(String text) {
    return convert(text).xml();
  }

  /**
   * Checks what a case becomes, or FHIR, against the profiles that it claims. Whatever is wrong is
   * in the result.
   *
   * @param text one case in a built-in format, or a resource or bundle in FHIR JSON
   */
  public TextResult validate(String text) {
    return FhirValidation.isFhirJson(text)
        ? texts.check(text)
        : texts.result(() -> texts.read(text), this::check);
  }

  /**
   * Converts a case, checks it, and brings the server to hold it. Whatever goes wrong is in the
   * result; a server that is away, too.
   *
   * @param text one case in a built-in format
   * @throws IllegalStateException if the pipeline was given no server
   * @throws io.github.dynactin.journal.JournalException if the journal can't be written; nothing is
   *     sent any more
   */
  public TextResult push(String text) {
    return push(() -> texts.read(text));
  }

  /** The same for a case in UTF-8. */
  public TextResult push(byte[] utf8) {
    return push(() -> texts.read(Texts.source(utf8)));
  }

  /** The same for a case that was read. */
  public TextResult push(ReadCase read) {
    return push(() -> read);
  }

  private TextResult push(Supplier<ReadCase> reading) {
    Delivery own =
        delivery.orElseThrow(() -> new IllegalStateException("the pipeline was given no server"));
    return texts.result(reading, read -> export(read, own));
  }

  /** The cases of an input, one by one, in whatever built-in format it is found to have. */
  public Stream<ReadCase> read(Source source) {
    return reading.cases(source);
  }

  /** The cases of an input, in the format with this name. */
  public Stream<ReadCase> read(Source source, String format) {
    return reading.cases(source, format);
  }

  /**
   * A file of findings as a case, which has a patient, a specimen and an assay beside them.
   *
   * @param format its format by name; empty to find it out
   */
  public ReadCase read(
      Source source, Optional<String> format, LoneContext context, FindingSettings settings) {
    return reading.findings(source, format, context, settings);
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
    return reading.stream(source, format, context, settings, conversion, lines);
  }

  /** A case as FHIR: what is selected of it. */
  public ConvertedCase convert(OncologyCase oncologyCase) {
    return conversion.convert(oncologyCase);
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
    return text.parse(json)
        .filter(Bundle.class::isInstance)
        .map(Bundle.class::cast)
        .map(validation::validate)
        .orElseGet(() -> new ValidationReport(List.of(validation.validateJson(json))));
  }

  /** A delivery without a journal: what the server holds is read first. To be closed. */
  public Delivery deliveryTo(ServerSettings server) {
    return deliveryTo(server, DeliverySettings.defaults(), new DiscardingDisk());
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
    return deliveries.open(server, settings, disk, time);
  }

  /**
   * A delivery that only looks: previews and verifies with what a journal says, also while another
   * process has it open. What it would deliver is forgotten: don't. Waits by the time given.
   */
  public Delivery glanceAt(ServerSettings server, DeliverySettings settings, Disk disk, Time time) {
    return deliveries.glance(server, settings, disk, time);
  }

  /** Takes one read case as far as it goes without a server: converted, and validated. */
  public CaseOutcome check(ReadCase read) {
    return new Export(this).check(read);
  }

  /** Names a case in the journal, in dead letters and in reports, where nobody may learn whose. */
  public CaseKey key(CaseId id) {
    return conversion.key(id);
  }

  /** Names a source, such as a file, where its name may be a patient's. */
  public String sourceKey(String name) {
    return conversion.journals().sourceKey(name);
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
    return new CasePages(this::json, Conversion.ADAPTER).page(outcome, converted, server);
  }

  /** Tells one key from another, for whoever keeps a journal of what was sent. */
  public KeyFingerprint keyFingerprint() {
    return conversion.keyFingerprint();
  }

  /** FHIR JSON of a resource or bundle. */
  public String json(Resource resource) {
    return text.prettyJson(resource);
  }

  @Override
  public void close() {
    delivery.ifPresent(Delivery::close);
  }
}
