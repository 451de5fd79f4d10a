package io.github.dynactin.delivery;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.delivery.ledger.ContentHash;
import io.github.dynactin.encoding.JsonEncoder;
import io.github.dynactin.transport.Json;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;

/** Takes bundles apart. */
final class Items {
  private final JsonEncoder encoder;
  private final ContentHash hash;

  Items(FhirContext fhir, ContentHash hash) {
    this.encoder = new JsonEncoder(fhir);
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

  private JsonNode json(Resource resource) {
    try {
      return Json.parse(encoder.encode(resource));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the encoder wrote something that isn't JSON", e);
    }
  }
}
