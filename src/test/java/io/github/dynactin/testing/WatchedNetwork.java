package io.github.dynactin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Whom a process contacts: every address that bytes go to or come from over a socket. */
public final class WatchedNetwork implements AutoCloseable {
  private static final String FILE = "dynactin.test.contacts";

  private final Recording recording = new Recording();
  private final List<String> wanted = new CopyOnWriteArrayList<>();
  private final Path file;

  private WatchedNetwork(Path file) {
    this.file = file;
    recording.enable("jdk.SocketRead").withThreshold(Duration.ZERO);
    recording.enable("jdk.SocketWrite").withThreshold(Duration.ZERO);
    recording.start();
    ProxySelector.setDefault(new Wanted());
  }

  /**
   * The options of a process that is watched.
   *
   * @param file takes the addresses, one on each line
   * @param hosts the only hosts that it knows by name, as in {@code /etc/hosts}
   */
  public static List<String> options(Path file, Path hosts) {
    return List.of("-D" + FILE + "=" + file, "-Djdk.net.hosts.file=" + hosts);
  }

  /** Watches this process until it is closed, if that is asked for. */
  public static AutoCloseable begin() {
    String file = System.getProperty(FILE, "");
    return file.isEmpty() ? () -> {} : new WatchedNetwork(Path.of(file));
  }

  @Override
  public void close() throws IOException {
    recording.stop();
    Path dump = file.resolveSibling(file.getFileName() + ".jfr");
    recording.dump(dump);
    recording.close();
    Stream<String> contacted = RecordingFile.readAllEvents(dump).stream().map(WatchedNetwork::peer);
    Files.write(file, Stream.concat(contacted, wanted.stream()).toList());
  }

  private static String peer(RecordedEvent event) {
    return event.getString("address") + ":" + event.getInt("port");
  }

  private final class Wanted extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
      wanted.add(uri.getHost() + ":" + uri.getPort());
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
