package io.github.dynactin.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Names for findings that their file has no names for. Made from the assay and the change itself,
 * so that the same file gives the same names whatever the order of its lines.
 */
public final class FindingIds {
  private static final int BYTES = 10;

  private FindingIds() {}

  /**
   * The name of a finding within its case: the assay's, and 20 hex digits.
   *
   * @param changeKey {@code Finding.changeKey()} of the finding
   */
  public static String of(String assayId, String changeKey) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(changeKey.getBytes(UTF_8));
      return assayId + "." + HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
