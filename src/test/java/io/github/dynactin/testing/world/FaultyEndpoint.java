package io.github.dynactin.testing.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.ServerFault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** An endpoint in front of another one that goes wrong by plan, without sockets and waiting. */
public final class FaultyEndpoint implements FhirEndpoint {
  private static final URI ELSEWHERE = URI.create("http://elsewhere.example/fhir");

  private final FhirEndpoint server;
  private final FaultPlan plan;

  /** Sends on to the server what the plan leaves alone. */
  public FaultyEndpoint(FhirEndpoint server, FaultPlan plan) {
    this.server = server;
    this.plan = plan;
  }

  @Override
  public URI base() {
    return server.base();
  }

  @Override
  public JsonNode post(JsonNode bundle) throws ServerFault {
    Traffic traffic = Traffic.of(bundle);
    Optional<Faults> fault = plan.next(traffic);
    if (fault.isEmpty()) {
      return server.post(bundle);
    }
    if (fault.get() == Faults.NOT_COMMITTED_200) {
      return traffic == Traffic.WRITE ? Forgery.success(bundle) : server.post(bundle);
    }
    return spoil(fault.get(), () -> server.post(bundle));
  }

  @Override
  public JsonNode search(String type, String form) throws ServerFault {
    Optional<Faults> fault = plan.next(Traffic.SEARCH).filter(f -> f != Faults.NOT_COMMITTED_200);
    return fault.isEmpty()
        ? server.search(type, form)
        : spoil(fault.get(), () -> server.search(type, form));
  }

  private interface Call {
    JsonNode send() throws ServerFault;
  }

  private JsonNode spoil(Faults fault, Call call) throws ServerFault {
    JsonNode answer = fault.reachesServer() ? call.send() : MissingNode.getInstance();
    Optional<Fault> thrown = fault.thrown();
    if (thrown.isPresent()) {
      throw new ServerFault(
          thrown.get(), Origin.of(base().toString(), ""), fault.name(), retryAfter(fault));
    }
    return fault == Faults.STATUS_204
        ? MissingNode.getInstance()
        : Forgery.of(fault, answer, ELSEWHERE);
  }

  static Optional<Duration> retryAfter(Faults fault) {
    return switch (fault) {
      case RETRY_AFTER_SECONDS -> Optional.of(Duration.ofSeconds(7));
      case RETRY_AFTER_DATE -> Optional.of(Duration.ofSeconds(20));
      case RETRY_AFTER_ABSURD -> Optional.of(Duration.ofDays(365));
      default -> Optional.empty();
    };
  }

  @Override
  public void close() {
    server.close();
  }
}
