package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.PipelineBuilder;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.DeliverySettings;
import io.github.dynactin.delivery.Time;
import io.github.dynactin.pack.ProfilePack;
import io.github.dynactin.transport.ServerSettings;
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

  /** A pipeline that validates with nothing but R4 and our own profiles, to be added to. */
  PipelineBuilder pipeline(ProfilePack pack) {
    return Pipeline.builder(ids.key())
        .tenant(ids.tenant())
        .pack(pack)
        .selection(conversion.selection())
        .privacy(privacy.settings(ids.isDemoKey()));
  }

  /** The server; starts a sandbox if none is named. */
  ServerSettings server(Progress progress) {
    return server.settings(ids.isDemoKey(), progress);
  }

  /** A delivery that writes, with the journal of this server locked. */
  Delivery delivery(
      Pipeline pipeline, ServerSettings to, DeliverySettings settings, Progress progress) {
    Time time = new ToldWaiting(Time.system(), progress);
    return pipeline.deliveryTo(to, settings, journal.disk(to.base(), ids.tenant()), time);
  }

  /** A delivery that only looks. */
  Delivery glance(Pipeline pipeline, ServerSettings at, DeliverySettings settings) {
    return pipeline.glanceAt(at, settings, journal.disk(at.base(), ids.tenant()));
  }
}
