package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.DeliverySettings;
import io.github.dynactin.delivery.Time;
import io.github.dynactin.pack.ProfilePack;
import io.github.dynactin.transport.ServerSettings;
import io.github.dynactin.validation.Packages;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;

/** Options of the commands that have cases and a server. */
final class TransferOptions {
  @Mixin private ServerOptions server = new ServerOptions();

  @ArgGroup(validate = false, order = 2, heading = IdOptions.HEADING)
  private IdOptions ids = new IdOptions();

  @ArgGroup(validate = false, order = 3, heading = ConversionOptions.HEADING)
  private ConversionOptions conversion = new ConversionOptions();

  @ArgGroup(validate = false, order = 4, heading = PrivacyOptions.HEADING)
  private PrivacyOptions privacy = new PrivacyOptions();

  @ArgGroup(validate = false, order = 6, heading = JournalOptions.HEADING)
  private JournalOptions journal = new JournalOptions();

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

  Pipeline pipeline(ProfilePack pack, Packages packages) {
    return Pipeline.builder(ids.key())
        .tenant(ids.tenant())
        .pack(pack)
        .privacy(privacy.settings(ids.isDemoKey()))
        .packages(packages)
        .build();
  }

  /** Keeps several sources apart; empty for the only one. */
  String tenant() {
    return ids.tenant();
  }

  /** The server; starts a sandbox if none is named. */
  ServerSettings server(Progress progress) {
    return server.settings(ids.isDemoKey(), progress);
  }

  /** A delivery that writes, with the journal of this server locked. */
  Delivery delivery(
      Pipeline pipeline, ServerSettings to, DeliverySettings settings, Progress progress) {
    return delivery(pipeline, to, settings, progress, Time.system());
  }

  /** The same by another time. */
  Delivery delivery(
      Pipeline pipeline,
      ServerSettings to,
      DeliverySettings settings,
      Progress progress,
      Time time) {
    Time told = new ToldWaiting(time, progress);
    return pipeline.deliveryTo(to, settings, journal.disk(to.base(), ids.tenant()), told);
  }

  /** A delivery that only looks. */
  Delivery glance(Pipeline pipeline, ServerSettings at, DeliverySettings settings) {
    return pipeline.glanceAt(at, settings, journal.disk(at.base(), ids.tenant()));
  }
}
