package io.github.dynactin.testing.world;

import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A TCP proxy on the loopback address in front of any FHIR server. Each POST has the fault its plan
 * says; everything else passes. One request for each connection.
 */
public final class FaultyProxy implements AutoCloseable {
  private final Upstream upstream;
  private final FaultPlan plan;
  private final ServerSocket front = listen();
  private final ServerSocket elsewhere = listen();
  private final Sabotage sabotage;
  private final AtomicInteger contactsElsewhere = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool(FaultyProxy::daemon);

  /** Listens on a free port. */
  public FaultyProxy(URI upstream, FaultPlan plan) throws IOException {
    this.upstream = new Upstream(upstream);
    this.plan = plan;
    this.sabotage = new Sabotage(this.upstream, base(elsewhere));
    threads.execute(() -> accept(front, this::serve));
    threads.execute(() -> accept(elsewhere, this::lure));
  }

  /** The base URL a client is to use. */
  public URI base() {
    return base(front);
  }

  /** How often the origin was contacted that redirects and links lead to. */
  public int contactsElsewhere() {
    return contactsElsewhere.get();
  }

  private URI base(ServerSocket socket) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + upstream.base().getRawPath());
  }

  private interface Conversation {
    void with(Socket client) throws IOException, InterruptedException;
  }

  private void accept(ServerSocket socket, Conversation conversation) {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        open.add(client);
        threads.execute(() -> converse(client, conversation));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void converse(Socket client, Conversation conversation) {
    try (client) {
      conversation.with(client);
    } catch (IOException hungUp) {
      // One of the two sides has had enough: so has the other, now.
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  private void serve(Socket client) throws IOException, InterruptedException {
    Message request = Message.read(client.getInputStream());
    Optional<Faults> fault = request.isPost() ? plan.next(traffic(request)) : Optional.empty();
    if (fault.isPresent()) {
      sabotage.carryOut(fault.get(), request, client);
    } else {
      Sabotage.send(client, upstream.send(request));
    }
  }

  /** Whoever comes has already done wrong; a friendly answer shows what comes of it. */
  private void lure(Socket client) throws IOException {
    contactsElsewhere.incrementAndGet();
    Message.read(client.getInputStream());
    Sabotage.send(client, Message.json(200, "{\"resourceType\":\"Bundle\"}"));
  }

  private static Traffic traffic(Message request) throws IOException {
    return request.isSearch() ? Traffic.SEARCH : Traffic.of(Json.parse(request.text()));
  }

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "faulty-proxy");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() throws IOException {
    front.close();
    elsewhere.close();
    for (Socket socket : open) {
      socket.close();
    }
    threads.shutdownNow();
  }
}
