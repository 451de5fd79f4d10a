package io.github.dynactin.report;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * What became of the resources of a case.
 *
 * @param outcome in words, such as {@code delivered and read back}
 * @param server base address of the server; a user name, password or query in it is dropped, so
 *     that a page can be passed on
 * @param created how many resources the server didn't have before
 * @param updated how many it had otherwise
 * @param unchanged how many it had already
 */
public record ReportedDelivery(
    String outcome, Optional<URI> server, int created, int updated, int unchanged) {
  public ReportedDelivery {
    requireNonNull(outcome, "outcome");
    server = server.map(ReportedDelivery::withoutSecrets);
  }

  /** For a case that went nowhere. */
  public static ReportedDelivery none() {
    return new ReportedDelivery("not delivered", Optional.empty(), 0, 0, 0);
  }

  /** Address of a resource on the server, if anything went to one. */
  public Optional<String> addressOf(String resource) {
    return server
        .filter(base -> arrived() > 0)
        .map(base -> base.toString().replaceAll("/+$", "") + "/" + resource);
  }

  /** How many resources the server has now. */
  int arrived() {
    return created + updated + unchanged;
  }

  /** The numbers that aren't 0, in words. */
  String numbers() {
    return Words.join(
        ", ",
        List.of(
            created > 0 ? created + " created" : "",
            updated > 0 ? updated + " updated" : "",
            unchanged > 0 ? unchanged + " unchanged" : ""));
  }

  private static URI withoutSecrets(URI given) {
    try {
      return new URI(
          given.getScheme(), null, given.getHost(), given.getPort(), given.getPath(), null, null);
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException("a server has an address with a host", impossible);
    }
  }
}
