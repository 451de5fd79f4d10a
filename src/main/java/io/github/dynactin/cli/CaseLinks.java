package io.github.dynactin.cli;

import io.github.dynactin.delivery.ledger.CaseKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Ways from the page about a run to those about its cases. These lie in folders that are named like
 * the cases, which the page about the run doesn't know; so beside them lies, by each case's key, a
 * page that leads on.
 */
final class CaseLinks {
  private static final String FOLDER = "by-key";

  private final Path output;
  private final Path from;

  /**
   * Ways to the pages below a folder.
   *
   * @param from the page about the run
   */
  CaseLinks(Path output, Path from) {
    this.output = output;
    this.from = from;
  }

  /** Lays the way to a case's page. */
  static void lay(Path output, CaseKey key, Path page) {
    Path folder = output.resolve(FOLDER);
    OutputFiles.createFolder(folder);
    OutputFiles.write(folder.resolve(key + ".html"), text(address(folder, page)));
  }

  private static String text(String address) {
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
    <meta http-equiv="refresh" content="0; url=%s" />
    <title>Case</title></head>
    <body><p><a href="%s">To the page of the case</a></p></body></html>
    """
        .formatted(address, address);
  }

  /** The way from the page about the run; empty if none was laid, or none can be told. */
  Optional<String> to(String key) {
    Path target = output.resolve(FOLDER).resolve(key + ".html");
    Path folder = from.toAbsolutePath().normalize().getParent();
    boolean reachable =
        folder != null
            && Files.isRegularFile(target)
            && folder.getRoot().equals(target.toAbsolutePath().getRoot());
    return reachable && folder != null ? Optional.of(address(folder, target)) : Optional.empty();
  }

  /** Relative, so that both may be moved or served together; each part with its signs escaped. */
  private static String address(Path folder, Path target) {
    Path way = folder.toAbsolutePath().normalize().relativize(target.toAbsolutePath().normalize());
    StringBuilder address = new StringBuilder();
    for (Path part : way) {
      address.append(address.isEmpty() ? "" : "/").append(escaped(part.toString()));
    }
    return address.toString();
  }

  private static String escaped(String part) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "._~-".indexOf(c) >= 0);
      escaped.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return escaped.toString();
  }
}
