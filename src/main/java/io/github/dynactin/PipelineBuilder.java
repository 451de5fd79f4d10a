package io.github.dynactin;

import static java.util.Objects.requireNonNull;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import io.github.dynactin.delivery.DeliverySettings;
import io.github.dynactin.guest.OwnClassLoader;
import io.github.dynactin.journal.DiscardingDisk;
import io.github.dynactin.journal.Disk;
import io.github.dynactin.journal.FolderDisk;
import io.github.dynactin.pack.PackLoader;
import io.github.dynactin.pack.ProfilePack;
import io.github.dynactin.privacy.PrivacySettings;
import io.github.dynactin.reader.ReaderSettings;
import io.github.dynactin.selection.FindingSelection;
import io.github.dynactin.transport.ServerSettings;
import io.github.dynactin.validation.DefinitionCache;
import io.github.dynactin.validation.Packages;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.http.client.HttpClient;

/** Collects the settings of a pipeline, which has its own copy of them once it is built. */
public final class PipelineBuilder {
  final IdKey idKey;
  String tenant = "";
  ProfilePack pack = PackLoader.named(PackLoader.STANDARD);
  Packages packages = Packages.none();
  ReaderSettings readerSettings = ReaderSettings.standard();
  PrivacySettings privacy = PrivacySettings.off();
  FindingSelection selection = FindingSelection.standard();
  DefinitionCache definitions = DefinitionCache.none();
  Optional<HostedServer> server = Optional.empty();

  /** A host has its own way of trying again, and its thread is borrowed: nothing waits here. */
  DeliverySettings delivery = patient(DeliverySettings.defaults(), Duration.ZERO);

  private Optional<FhirContext> context = Optional.empty();
  private Optional<Disk> journal = Optional.empty();

  PipelineBuilder(IdKey idKey) {
    this.idKey = requireNonNull(idKey, "idKey");
  }

  /** Keeps the ids of several sources under one key apart. */
  public PipelineBuilder tenant(String name) {
    this.tenant = requireNonNull(name, "name");
    return this;
  }

  /** The target; by default Genomics Reporting 3.0.0 and mCODE 4.0.0. */
  public PipelineBuilder pack(ProfilePack other) {
    this.pack = requireNonNull(other, "other");
    return this;
  }

  /** FHIR packages to validate with; by default none but R4 and our own profiles. */
  public PipelineBuilder packages(Packages others) {
    this.packages = requireNonNull(others, "others");
    return this;
  }

  /** Where definitions for validation are kept from run to run; by default nowhere. */
  public PipelineBuilder definitions(DefinitionCache kept) {
    this.definitions = requireNonNull(kept, "kept");
    return this;
  }

  /** Which findings leave; by default all but germline ones. */
  public PipelineBuilder selection(FindingSelection chosen) {
    this.selection = requireNonNull(chosen, "chosen");
    return this;
  }

  /** Limits of reading; whether germline findings are read is what the selection says. */
  public PipelineBuilder readerSettings(ReaderSettings others) {
    this.readerSettings = requireNonNull(others, "others");
    return this;
  }

  /** What is done for the patients' privacy; by default nothing. */
  public PipelineBuilder privacy(PrivacySettings settings) {
    this.privacy = requireNonNull(settings, "settings");
    return this;
  }

  /**
   * A host's own context, which is only read; by default the one that HAPI keeps for R4. What is
   * set up in it for encoding (a narrative generator, say) holds here too.
   *
   * @throws IllegalArgumentException if it isn't one for R4; when the pipeline is built
   */
  public PipelineBuilder fhirContext(FhirContext host) {
    this.context = Optional.of(host);
    return this;
  }

  /** The server to push to. */
  public PipelineBuilder server(ServerSettings settings) {
    this.server = Optional.of(HostedServer.own(settings));
    return this;
  }

  /**
   * The server to push to, which wants no credentials.
   *
   * @param base FHIR base URL
   * @throws IllegalArgumentException if it isn't one
   */
  public PipelineBuilder server(String base) {
    return server(ServerSettings.of(URI.create(base)));
  }

  /**
   * The server to push to, by a host's own HTTP client, which stays the host's to close. Proxies,
   * trust, keys and connections are the client's.
   */
  public PipelineBuilder server(ServerSettings settings, HttpClient host) {
    this.server = Optional.of(HostedServer.over(settings, host));
    return this;
  }

  /**
   * The server of a host's own HAPI client, which stays the host's. Its interceptors are asked at
   * each request.
   *
   * @throws IllegalArgumentException if the client isn't for R4, or isn't on Apache HttpClient 4;
   *     when the pipeline is built
   */
  public PipelineBuilder client(IGenericClient host) {
    this.server = Optional.of(HostedServer.over(host));
    return this;
  }

  /**
   * Where to remember what was pushed, so that only what changed is sent and what disappeared is
   * taken back: the same folder for each run of the same source to the same server, and no other
   * pipeline's. By default it is forgotten when the process ends.
   */
  public PipelineBuilder journal(Path folder) {
    this.journal = Optional.of(new FolderDisk(folder));
    return this;
  }

  /** How to deliver; by default without waiting: what fails for the moment is the host's to try. */
  public PipelineBuilder delivery(DeliverySettings settings) {
    this.delivery = requireNonNull(settings, "settings");
    return this;
  }

  /**
   * The pipeline.
   *
   * @throws IllegalArgumentException if the pack names a kind of resource that there isn't, if
   *     patients are to be hidden behind the demo key, or if the tenant isn't at most 64 letters,
   *     digits, {@code . _ -}
   * @throws io.github.dynactin.journal.JournalException if it has a server, and its journal is
   *     locked, damaged or unusable
   * @throws io.github.dynactin.delivery.ledger.WrongLedgerException if that belongs to another
   *     server, tenant, key or way of writing
   */
  public Pipeline build() {
    return new Pipeline(this);
  }

  Disk journal() {
    return journal.orElseGet(DiscardingDisk::new);
  }

  FhirContext fhirContext() {
    return context.orElseGet(() -> OwnClassLoader.during(FhirContext::forR4Cached));
  }

  private static DeliverySettings patient(DeliverySettings settings, Duration timeout) {
    return settings.withRetry(settings.retry().withTimeout(timeout));
  }
}
