package io.github.dynactin.delivery;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.LenientErrorHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.delivery.ledger.ContentHash;
import io.github.dynactin.transport.Json;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;

/** Takes bundles apart. */
final class Items {
  private final FhirContext fhir;
  private final ContentHash hash;

  Items(FhirContext fhir, ContentHash hash) {
    this.fhir = fhir;
    this.hash = hash;
  }

  List<Item> of(Bundle bundle) {
    return bundle.getEntry().stream().map(this::item).toList();
  }

  private Item item(BundleEntryComponent entry) {
    Resource resource = entry.getResource();
    String path = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    String fullUrl = entry.hasFullUrl() ? entry.getFullUrl() : "";
    JsonNode json = json(resource);
    return new Item(fullUrl, path, json, hash.of(json));
  }

  /** Quiet: the default handler writes the values it stumbles over to the log. */
  private JsonNode json(Resource resource) {
    try {
      LenientErrorHandler quiet = new LenientErrorHandler(false);
      return Json.parse(
          fhir.newJsonParser().setParserErrorHandler(quiet).encodeResourceToString(resource));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the encoder wrote something that isn't JSON", e);
    }
  }
}
