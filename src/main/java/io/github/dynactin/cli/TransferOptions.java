package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.PipelineBuilder;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.DeliverySettings;
import io.github.dynactin.delivery.Time;
import io.github.dynactin.job.WatermarkFile;
import io.github.dynactin.pack.ProfilePack;
import io.github.dynactin.transport.ServerSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;

/** Options of the commands that have cases and a server. */
final class TransferOptions {
  @Mixin private ConfigOption config = new ConfigOption();

  @Mixin private ServerOptions server = new ServerOptions();

  @ArgGroup(validate = false, order = 2, heading = IdOptions.HEADING)
  private IdOptions ids = new IdOptions();

  @ArgGroup(validate = false, order = 3, heading = ConversionOptions.HEADING)
  private ConversionOptions conversion = new ConversionOptions();

  @ArgGroup(validate = false, order = 4, heading = PrivacyOptions.HEADING)
  private PrivacyOptions privacy = new PrivacyOptions();

  @ArgGroup(validate = false, order = 6, heading = JournalOptions.HEADING)
  private JournalOptions journal = new JournalOptions();

  /** The configuration file, which is in the other options already. */
  Optional<Path> config() {
    return config.file();
  }

  ProfilePack pack() {
    return conversion.pack();
  }

  /** What cases are read from. */
  ConversionOptions conversion() {
    return conversion;
  }

  /** True if the server is named; else it is a sandbox. */
  boolean namesServer() {
    return server.isNamed();
  }

  JournalOptions journal() {
    return journal;
  }

  /** A pipeline that validates with nothing but R4 and our own profiles, to be added to. */
  PipelineBuilder pipeline(ProfilePack pack) {
    return Pipeline.builder(ids.key())
        .tenant(ids.tenant())
        .pack(pack)
        .selection(conversion.selection())
        .privacy(privacy.settings(ids.isDemoKey()));
  }

  /** A pipeline that only reads and names cases. */
  Pipeline plainPipeline() {
    return pipeline(pack()).build();
  }

  IdOptions ids() {
    return ids;
  }

  /** Refuses what can't be done for privacy, or only in part. */
  void requirePrivacy() {
    privacy.settings(ids.isDemoKey());
  }

  /** True if the key that everybody knows is good enough for this server. */
  boolean mayUseDemoKey() {
    return server.mayUseDemoKey();
  }

  /** The base URL of the server, if one is named. */
  Optional<URI> namedServer() {
    return namedServerSettings().map(ServerSettings::base);
  }

  /** The server, if one is named; asks it nothing. */
  Optional<ServerSettings> namedServerSettings() {
    return server.namedSettings();
  }

  /** Where the journal of a server would be. */
  Path journalFolder(URI to) {
    return journal.folder(to, ids.tenant());
  }

  /** Keeps several sources apart; empty for the only one. */
  String tenant() {
    return ids.tenant();
  }

  /** The server; starts a sandbox if none is named. */
  ServerSettings server(Progress progress) {
    return server.settings(ids.isDemoKey(), progress);
  }

  /**
   * A delivery that writes, with the journal of this server locked.
   *
   * @param time by which it waits for the server
   */
  Delivery delivery(
      Pipeline pipeline,
      ServerSettings to,
      DeliverySettings settings,
      Progress progress,
      Time time) {
    Time told = new ToldWaiting(time, progress);
    return pipeline.deliveryTo(to, settings, journal.disk(to.base(), ids.tenant()), told);
  }

  /**
   * How far the last run over a source came.
   *
   * @param source what the source reads from
   */
  WatermarkFile watermark(URI to, String source) {
    String meaning =
        String.join("\n", Dynactin.version(), conversion.words(), privacy.words(), source);
    return new WatermarkFile(journal.disk(to, ids.tenant()), meaning);
  }

  /** A delivery that only looks. */
  Delivery glance(Pipeline pipeline, ServerSettings at, DeliverySettings settings, Time time) {
    return pipeline.glanceAt(at, settings, journal.disk(at.base(), ids.tenant()), time);
  }
}
