package io.github.dynactin.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.journal.FolderDisk;
import io.github.dynactin.journal.Journal;
import io.github.dynactin.testing.world.Habit;
import io.github.dynactin.testing.world.ModelHttp;
import io.github.dynactin.testing.world.ModelServer;
import io.github.dynactin.testing.world.ModelSettings;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A source that changes its mind, a server over HTTP, a journal in a folder: for processes that
 * deliver from the one to the other. The server makes a version of each PUT, so that what is sent
 * twice is seen.
 */
final class ProcessWorld implements AutoCloseable {
  final SimulatedSource source;
  final ModelServer model =
      new ModelServer(ModelSettings.strict().with(Habit.VERSION_FOR_EACH_PUT));
  private final ModelHttp http;
  private final Path folder;

  ProcessWorld(Path folder, long seed, ModelHttp.Around around) throws IOException {
    this.folder = folder;
    this.source = new SimulatedSource(seed);
    model.onCommit(Promise::nothingIsHalfPublished);
    this.http = new ModelHttp(model, around);
  }

  /** Starts a process that delivers what is said now. */
  DeliveryProcess start() throws IOException {
    return DeliveryProcess.start(journal(), http.base(), write());
  }

  Path journal() {
    return folder.resolve("journal");
  }

  URI server() {
    return http.base();
  }

  /** Writes down what is said now. */
  Path write() throws IOException {
    ObjectNode cases = Json.object();
    for (int number = 0; number < SimulatedSource.numberOfCases(); number++) {
      var resources = cases.putArray(SimulatedSource.key(number).value());
      source.items(number).forEach(item -> resources.add(item.json()));
    }
    return Files.write(folder.resolve("source.json"), Json.bytes(cases));
  }

  /** What the journal's records are about, in their order. */
  List<String> records() throws IOException {
    List<String> kinds = new ArrayList<>();
    List<byte[]> records = new ArrayList<>();
    Journal.read(new FolderDisk(journal()), records::add);
    for (byte[] record : records) {
      kinds.add(Json.text(Json.parse(record), "t"));
    }
    return kinds;
  }

  /** The server holds what is said, once, and got nothing twice. */
  void isRight() {
    new Promise(source, model).isKept();
    assertThat(sentTwice()).as("what was sent twice").isEmpty();
  }

  /**
   * What was sent although the server had it. Of what several patients share that is no wonder: two
   * lanes may find at the same time that it isn't there.
   */
  List<String> sentTwice() {
    return model.state().repetitions().stream()
        .filter(path -> !path.startsWith("Organization/"))
        .toList();
  }

  /** An undisturbed run puts everything right, and the next one writes nothing. */
  void endsWell() throws IOException {
    assertThat(undisturbed()).isEqualTo(DeliveryProcess.OK);
    isRight();
    long writes = model.writes();
    assertThat(undisturbed()).isEqualTo(DeliveryProcess.OK);
    assertThat(model.writes()).as("writes of an unchanged run").isEqualTo(writes);
    assertThat(Files.readString(journal().resolve("journal"), ISO_8859_1))
        .doesNotContain(SimulatedSource.CANARY);
  }

  private int undisturbed() throws IOException {
    try (DeliveryProcess process = start()) {
      return process.code();
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
