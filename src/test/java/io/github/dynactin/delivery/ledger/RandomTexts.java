package io.github.dynactin.delivery.ledger;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Makes texts of the forms that a ledger gets to see, and of forms that differ a little. */
final class RandomTexts {
  private static final List<String> TYPES =
      List.of("Patient", "Observation", "Basic", "DiagnosticReport", "Condition");

  private final Random random;

  RandomTexts(Random random) {
    this.random = random;
  }

  String hex(int digits) {
    byte[] bytes = new byte[digits / 2 + 1];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes).substring(0, digits);
  }

  /** A logical path; most are as a pipeline makes them. */
  String path() {
    String type = oneOf(TYPES) + "/";
    return switch (random.nextInt(10)) {
      case 0 -> type + "p" + random.nextInt(3);
      case 1 -> type + random.nextInt(1000);
      case 2 -> type + hex(40);
      case 3 -> type + hex(64);
      case 4 -> address();
      default -> type + (char) ('a' + random.nextInt(26)) + hex(40);
    };
  }

  /** An address on a server. */
  String address() {
    String type = oneOf(TYPES) + "/";
    return switch (random.nextInt(6)) {
      case 0 -> type + uuid();
      case 1 -> type + uuid().toUpperCase(Locale.ROOT);
      case 2 -> type + "0" + random.nextInt(100);
      case 3 -> type + random.nextLong();
      case 4 -> "http://server.example/" + type + random.nextInt(9);
      default -> type + random.nextInt(100_000);
    };
  }

  /** A hash; most are 40 hex digits. */
  String hash() {
    return switch (random.nextInt(8)) {
      case 0 -> "?";
      case 1 -> "h" + random.nextInt(9);
      case 2 -> "\u0416" + hex(8);
      case 3 -> hex(41);
      default -> hex(40);
    };
  }

  /** A version of a resource; most are small numbers. */
  String version() {
    return switch (random.nextInt(8)) {
      case 0 -> "";
      case 1 -> "0" + random.nextInt(20);
      case 2 -> "W/\"" + random.nextInt(20) + "\"";
      case 3 -> uuid();
      case 4 -> Long.toString(random.nextLong());
      default -> Integer.toString(random.nextInt(300));
    };
  }

  /** Any of the above, or any characters. */
  String any() {
    return switch (random.nextInt(6)) {
      case 0 -> path();
      case 1 -> address();
      case 2 -> hash();
      case 3 -> version();
      case 4 -> characters(256);
      default -> characters(Character.MAX_VALUE);
    };
  }

  private String characters(int bound) {
    StringBuilder text = new StringBuilder();
    random.ints(random.nextInt(50), 0, bound).forEach(c -> text.append((char) c));
    return text.toString();
  }

  private String uuid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
