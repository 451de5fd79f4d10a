package io.github.dynactin.sandbox.server;

import io.github.dynactin.sandbox.SandboxState;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The sandbox's process. Arguments: the sandbox's folder, the port (0 for a free one) and the time
 * it ends (ISO-8601). It listens on the loopback address only, writes where it can be found to the
 * folder's state file, and ends itself at the time given, or when asked to terminate.
 */
public final class SandboxServer {
  private SandboxServer() {}

  /** Runs until the time is over. */
  public static void main(String[] args) throws Exception {
    serve(args, ServerConfig.class);
  }

  /** Runs a server of these parts; a bean of a later part replaces one of the same name. */
  static void serve(String[] args, Class<?>... parts) throws Exception {
    Path folder = Path.of(args[0]);
    int port = Integer.parseInt(args[1]);
    Instant endsAt = Instant.parse(args[2]);
    System.setProperty(DatabaseConfig.FOLDER, folder.toString());
    System.setProperty("java.awt.headless", "true");
    try (AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext(parts)) {
      Server server = listen(new FhirServlet(beans), port);
      DatabaseConfig.complete();
      SandboxState.ofThisProcess(Optional.of(url(server)), endsAt).write(folder);
      waitUntil(endsAt);
      server.stop();
    }
  }

  private static Server listen(FhirServlet servlet, int port) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    connector.setPort(port);
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/");
    ServletHolder holder = new ServletHolder(servlet);
    holder.setInitOrder(1);
    context.addServlet(holder, "/fhir/*");
    server.setHandler(context);
    server.start();
    return server;
  }

  private static URI url(Server server) {
    ServerConnector connector = (ServerConnector) server.getConnectors()[0];
    return URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort() + "/fhir");
  }

  private static void waitUntil(Instant end) throws InterruptedException {
    Duration left = Duration.between(Instant.now(), end);
    while (!left.isNegative() && !left.isZero()) {
      Thread.sleep(Math.min(left.toMillis() + 1, 1_000));
      left = Duration.between(Instant.now(), end);
    }
  }
}
