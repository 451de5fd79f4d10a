package io.github.dynactin.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a FHIR server holds, as anybody sees it who searches it over HTTP. */
final class ServerContent {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private ServerContent() {}

  /** Every resource of these types, without what the server adds to it. */
  static List<JsonNode> of(URI base, Collection<String> types)
      throws IOException, InterruptedException {
    List<JsonNode> content = new ArrayList<>();
    for (String type : types) {
      String page = base + "/" + type + "?_count=200";
      while (!page.isEmpty()) {
        JsonNode bundle = get(page);
        for (JsonNode entry : bundle.path("entry")) {
          content.add(asSent(entry.path("resource")));
        }
        page = next(bundle);
      }
    }
    return content;
  }

  private static JsonNode get(String url) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofMinutes(1))
            .header("Accept", "application/fhir+json")
            .header("Cache-Control", "no-cache")
            .build();
    HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("a search was answered with " + answer.statusCode());
    }
    return Json.parse(answer.body());
  }

  private static String next(JsonNode bundle) {
    for (JsonNode link : bundle.path("link")) {
      if (Json.text(link, "relation").equals("next")) {
        return Json.text(link, "url");
      }
    }
    return "";
  }

  private static JsonNode asSent(JsonNode stored) {
    ObjectNode resource = stored.deepCopy();
    if (resource.path("meta") instanceof ObjectNode meta) {
      meta.remove(List.of("versionId", "lastUpdated", "source"));
    }
    return resource;
  }
}
