package io.github.dynactin.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server on the loopback address: one data folder, one port, many starts. */
public final class Database {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path bin;
  private final Path data;
  private final int port;
  private final Duration lifetime;
  private final Child child;

  /** Makes the data folder; nothing runs yet. */
  Database(Path bin, Path folder, Duration lifetime) throws IOException, InterruptedException {
    this.bin = bin;
    this.data = folder.resolve("data");
    this.port = Ports.free();
    this.lifetime = lifetime;
    this.child = new Child(folder.resolve("database.log"));
    initialise(folder.resolve("initdb.log"));
  }

  /** JDBC URL with the user's name in it. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }

  /** Starts it and waits until it takes connections, which includes its recovery. */
  public void start() throws IOException, InterruptedException {
    // "timeout" bounds its life even if this JVM is killed: an immediate stop, as SIGQUIT is here.
    List<String> command =
        new ArrayList<>(List.of("timeout", "-s", "QUIT", lifetime.toSeconds() + "s"));
    command.addAll(unprivileged("postgres"));
    command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
    command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
    child.start(command, this::answers, PATIENCE);
  }

  /** Stops it in order: it ends the connections and writes everything down. */
  public void stop() throws IOException, InterruptedException {
    signal("INT");
  }

  /** Stops it at once, as by {@code pg_ctl stop -m immediate}: the next start recovers. */
  public void stopImmediately() throws IOException, InterruptedException {
    signal("QUIT");
  }

  /** {@code kill -9} of the postmaster. */
  public void kill() throws IOException, InterruptedException {
    signal("KILL");
  }

  /** Whether it runs. */
  public boolean isRunning() {
    return child.isAlive();
  }

  /** Id of the postmaster's process. */
  public long pid() throws IOException {
    return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
  }

  private void signal(String name) throws IOException, InterruptedException {
    if (child.isAlive()) {
      run(List.of("kill", "-" + name, Long.toString(pid())), ProcessBuilder.Redirect.DISCARD);
      child.await();
    }
  }

  private boolean answers() {
    try (Connection connection = DriverManager.getConnection(url())) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private void initialise(Path log) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(unprivileged("initdb"));
    command.addAll(List.of("-D", data.toString(), "-U", "postgres", "-A", "trust"));
    command.addAll(List.of("-E", "UTF8", "--locale=C", "--no-sync"));
    run(command, ProcessBuilder.Redirect.to(log.toFile()));
  }

  /**
   * PostgreSQL refuses to be root; a user namespace makes a nobody of root without another user.
   */
  private List<String> unprivileged(String program) {
    String path = bin.resolve(program).toString();
    boolean root = System.getProperty("user.name", "").equals("root");
    return root ? List.of("unshare", "-U", path) : List.of(path);
  }

  private static void run(List<String> command, ProcessBuilder.Redirect output)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException(command.get(0) + " did not end");
    }
    if (process.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
    }
  }
}
