package io.github.dynactin.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The page's own style, the one piece that isn't escaped: it comes from this jar, and no value ever
 * enters it.
 *
 * @param css without anything that could end the element
 */
record Stylesheet(String css) implements Html {
  private static final String RESOURCE = "/dynactin/report/page.css";

  Stylesheet {
    if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
      throw new IllegalArgumentException("a style has neither '<' nor '&'");
    }
  }

  /** The style of the case page. */
  static Stylesheet ofPage() {
    try (InputStream in = Stylesheet.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + RESOURCE);
      }
      // A checkout may have turned line ends into CR LF; a browser turns them back before hashing.
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      return new Stylesheet(css);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Allows this style and nothing else: no script, font, image, frame, form or connection. */
  String policy() {
    return "default-src 'none'; style-src '" + hash() + "'; base-uri 'none'; form-action 'none'";
  }

  private String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  @Override
  public void writeTo(StringBuilder out) {
    out.append("<style>").append(css).append("</style>");
  }
}
