package io.github.dynactin.delivery;

import static java.util.Objects.requireNonNull;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.FhirVersionEnum;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.guest.OwnClassLoader;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.HapiEndpoint;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerFault;
import io.github.dynactin.transport.ServerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;

/**
 * Delivers transaction bundles to one FHIR server: reads what is there, writes what differs in one
 * transaction, reads everything back. Delivering the same bundle again writes nothing. Thread-safe;
 * close it to close its connections.
 */
public final class Delivery implements AutoCloseable {
  private final FhirContext fhir;
  private final FhirEndpoint server;

  /**
   * A delivery to one server.
   *
   * @param fhir the process's context, for R4
   * @throws IllegalArgumentException if it is for another version of FHIR
   */
  public Delivery(FhirContext fhir, ServerSettings settings) {
    requireNonNull(settings, "settings");
    if (fhir.getVersion().getVersion() != FhirVersionEnum.R4) {
      throw new IllegalArgumentException("the FHIR context must be for R4");
    }
    this.fhir = fhir;
    this.server = OwnClassLoader.during(() -> new HapiEndpoint(settings));
  }

  /**
   * Delivers a bundle of {@code PUT Type/id}.
   *
   * @param transaction is not changed; its entries are written in their order
   * @return what came of it; a server that doesn't answer is an outcome, not an exception
   */
  public DeliveryReport deliver(Bundle transaction) {
    return OwnClassLoader.during(() -> check(transaction));
  }

  @Override
  public void close() {
    server.close();
  }

  private DeliveryReport check(Bundle transaction) {
    List<Issue> obstacles = Precheck.check(transaction, fhir);
    if (!obstacles.isEmpty()) {
      return DeliveryReport.stopped(Outcome.REFUSED, obstacles);
    }
    try {
      return bring(transaction.getEntry().stream().map(this::item).toList());
    } catch (ServerFault fault) {
      return DeliveryReport.stopped(Outcome.of(fault.fault()), List.of(fault.issue()));
    }
  }

  private DeliveryReport bring(List<Item> items) throws ServerFault {
    if (items.isEmpty()) {
      return new DeliveryReport(Outcome.UNCHANGED, Counts.NONE, List.of(), List.of());
    }
    List<Optional<JsonNode>> before = Reading.read(server, items);
    List<Item> changed = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (!isThere(items.get(i), before.get(i))) {
        changed.add(items.get(i));
      }
    }
    if (changed.isEmpty()) {
      Counts counts = new Counts(0, 0, items.size());
      return new DeliveryReport(Outcome.UNCHANGED, counts, List.of(), resources(before));
    }
    int created = Writing.write(server, changed);
    int unchanged = items.size() - changed.size();
    Counts counts = new Counts(created, changed.size() - created, unchanged);
    return verify(items, Reading.read(server, items), counts);
  }

  private DeliveryReport verify(List<Item> items, List<Optional<JsonNode>> after, Counts counts)
      throws ServerFault {
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      issues.addAll(compare(items.get(i), after.get(i)));
    }
    return issues.isEmpty()
        ? new DeliveryReport(Outcome.DELIVERED, counts, List.of(), resources(after))
        : DeliveryReport.stopped(Outcome.UNTRUSTWORTHY, issues);
  }

  private static boolean isThere(Item item, Optional<JsonNode> stored) {
    return stored.isPresent() && Differences.between(item.json(), stored.get()).isEmpty();
  }

  private static List<Issue> compare(Item item, Optional<JsonNode> stored) {
    if (stored.isEmpty()) {
      Origin origin = Origin.of(item.path(), "");
      String message = "the server acknowledged it, and doesn't have it";
      return List.of(Issue.of(IssueCode.READ_BACK_MISSING, origin, message));
    }
    return Differences.between(item.json(), stored.get()).stream()
        .map(pointer -> Origin.of(item.path(), pointer))
        .map(o -> Issue.of(IssueCode.READ_BACK_DIFFERENT, o, "what is stored isn't what was sent"))
        .toList();
  }

  private Item item(BundleEntryComponent entry) {
    Resource resource = entry.getResource();
    String path = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    String fullUrl = entry.hasFullUrl() ? entry.getFullUrl() : "";
    try {
      return new Item(fullUrl, path, Json.parse(parser().encodeResourceToString(resource)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the encoder wrote something that isn't JSON", e);
    }
  }

  private List<Resource> resources(List<Optional<JsonNode>> stored) throws ServerFault {
    List<Resource> resources = new ArrayList<>();
    for (JsonNode json : stored.stream().flatMap(Optional::stream).toList()) {
      try {
        resources.add((Resource) parser().parseResource(Json.write(json)));
      } catch (DataFormatException e) {
        throw new ServerFault(
            Fault.UNTRUSTWORTHY,
            Origin.of(server.base().toString(), ""),
            "what was read back isn't FHIR R4");
      }
    }
    return resources;
  }

  /** Quiet: the default handler writes the values it stumbles over to the log. */
  private IParser parser() {
    return fhir.newJsonParser().setParserErrorHandler(new LenientErrorHandler(false));
  }
}
