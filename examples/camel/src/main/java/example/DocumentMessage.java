package example;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;

/** A case that travels in an HL7 v2 message: OBX-5 of type ED, {@code ^^^Base64^...}. */
public final class DocumentMessage {
  private DocumentMessage() {}

  /**
   * The document.
   *
   * @throws IllegalArgumentException if the message has none
   */
  public static String content(String message) {
    return Stream.of(message.split("[\r\n]+"))
        .map(segment -> segment.split("\\|", -1))
        .filter(fields -> fields[0].equals("OBX") && fields.length > 5 && fields[2].equals("ED"))
        .map(fields -> fields[5].split("\\^", -1))
        .filter(parts -> parts.length == 5 && parts[3].equals("Base64"))
        .map(parts -> new String(Base64.getDecoder().decode(parts[4]), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no OBX holds a document in Base64"));
  }
}
