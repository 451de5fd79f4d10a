package io.github.dynactin.delivery.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Encodes texts in few bytes: 21 for {@code Observation/o} and 40 hex digits, 2 for a small number.
 * Any other text can be encoded, too. The end of a text is known from its beginning, and one codec
 * always encodes the same text in the same bytes, so that equal bytes are equal texts. Not
 * thread-safe.
 */
final class TextCodec {
  /** Begins no encoded text. */
  static final int NO_TEXT = 255;

  private static final int EMPTY = 0;
  private static final int LATIN_1 = 1;
  private static final int UTF_16 = 2;
  private static final int NUMBER = 3;
  private static final int PREFIX_AND_NUMBER = 4;
  private static final int PREFIX_AND_UUID = 5;

  /** The first of the types of hex digits, one for each prefix. */
  private static final int HEX = 6;

  /** With more, a text with another prefix is encoded character by character. */
  private static final int MAX_PREFIXES = NO_TEXT - HEX;

  private static final HexFormat DIGITS = HexFormat.of();
  private static final int HEX_BYTES = 20;
  private static final int UUID_BYTES = 16;
  private static final int UUID_LENGTH = 36;
  private static final int FIRST_HYPHEN = 8;
  private static final int MAX_DECIMAL_DIGITS = 18;

  private final List<String> prefixes = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  byte[] encode(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(text, out);
    return out.toByteArray();
  }

  void write(String text, ByteArrayOutputStream out) {
    int name = text.lastIndexOf('/') + 1;
    if (text.isEmpty()) {
      out.write(EMPTY);
    } else if (!writeHex(text, name, out)
        && !writeNumber(text, name, out)
        && !writeUuid(text, name, out)) {
      writeCharacters(text, out);
    }
  }

  /**
   * Writes a text that ends with 40 hex digits, and has at most one letter before them in its name.
   */
  private boolean writeHex(String text, int name, ByteArrayOutputStream out) {
    int digits = text.length() - 2 * HEX_BYTES;
    if (digits != name && digits != name + 1) {
      return false;
    }
    if (!text.substring(digits).chars().allMatch(TextCodec::isHexDigit)) {
      return false;
    }
    int prefix = prefix(text.substring(0, digits));
    if (prefix < 0) {
      return false;
    }
    out.write(HEX + prefix);
    out.writeBytes(DIGITS.parseHex(text, digits, text.length()));
    return true;
  }

  private static boolean isHexDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  private boolean writeNumber(String text, int name, ByteArrayOutputStream out) {
    int length = text.length() - name;
    if (length == 0
        || length > MAX_DECIMAL_DIGITS
        || (text.charAt(name) == '0' && length > 1)
        || !text.substring(name).chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    if (name == 0) {
      out.write(NUMBER);
    } else if (!writePrefix(PREFIX_AND_NUMBER, text.substring(0, name), out)) {
      return false;
    }
    Varint.write(Long.parseLong(text.substring(name)), out);
    return true;
  }

  private boolean writeUuid(String text, int name, ByteArrayOutputStream out) {
    if (text.length() - name != UUID_LENGTH || text.charAt(name + FIRST_HYPHEN) != '-') {
      return false;
    }
    String digits = text.substring(name).replace("-", "");
    if (digits.length() != 2 * UUID_BYTES || !digits.chars().allMatch(TextCodec::isHexDigit)) {
      return false;
    }
    byte[] bytes = DIGITS.parseHex(digits);
    if (!uuid(ByteBuffer.wrap(bytes)).equals(text.substring(name))
        || !writePrefix(PREFIX_AND_UUID, text.substring(0, name), out)) {
      return false;
    }
    out.writeBytes(bytes);
    return true;
  }

  private boolean writePrefix(int type, String text, ByteArrayOutputStream out) {
    int prefix = prefix(text);
    if (prefix < 0) {
      return false;
    }
    out.write(type);
    out.write(prefix);
    return true;
  }

  /** The number of a prefix; negative if there are too many prefixes, which stays so. */
  private int prefix(String text) {
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    if (prefixes.size() == MAX_PREFIXES) {
      return -1;
    }
    prefixes.add(text);
    numbers.put(text, prefixes.size() - 1);
    return prefixes.size() - 1;
  }

  private static void writeCharacters(String text, ByteArrayOutputStream out) {
    boolean isLatin1 = text.chars().allMatch(c -> c <= 0xFF);
    byte[] bytes = isLatin1 ? text.getBytes(ISO_8859_1) : utf16(text);
    out.write(isLatin1 ? LATIN_1 : UTF_16);
    Varint.write(bytes.length, out);
    out.writeBytes(bytes);
  }

  /** Unlike an encoder, this does not replace a lone surrogate. */
  private static byte[] utf16(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
    bytes.asCharBuffer().put(text);
    return bytes.array();
  }

  String read(ByteBuffer in) {
    int type = in.get() & 0xFF;
    return switch (type) {
      case EMPTY -> "";
      case LATIN_1 -> new String(bytes(in, Varint.read(in)), ISO_8859_1);
      case UTF_16 -> ByteBuffer.wrap(bytes(in, Varint.read(in))).asCharBuffer().toString();
      case NUMBER -> Long.toString(Varint.readLong(in));
      case PREFIX_AND_NUMBER -> prefixes.get(in.get() & 0xFF) + Varint.readLong(in);
      case PREFIX_AND_UUID -> prefixes.get(in.get() & 0xFF) + uuid(in);
      default -> prefixes.get(type - HEX) + DIGITS.formatHex(bytes(in, HEX_BYTES));
    };
  }

  private static byte[] bytes(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static String uuid(ByteBuffer in) {
    return new UUID(in.getLong(), in.getLong()).toString();
  }

  /** Moves to the end of a text. */
  static void skip(ByteBuffer in) {
    int type = in.get() & 0xFF;
    switch (type) {
      case EMPTY -> {}
      case LATIN_1, UTF_16 -> {
        int length = Varint.read(in);
        in.position(in.position() + length);
      }
      case NUMBER -> Varint.readLong(in);
      case PREFIX_AND_NUMBER -> {
        in.get();
        Varint.readLong(in);
      }
      case PREFIX_AND_UUID -> in.position(in.position() + 1 + UUID_BYTES);
      default -> in.position(in.position() + HEX_BYTES);
    }
  }

  /** Compares two encoded texts as {@link String#compareTo} compares the texts. */
  int compare(ByteBuffer one, ByteBuffer other) {
    int type = one.get(one.position()) & 0xFF;
    if (type >= HEX && one.get(one.position()) == other.get(other.position())) {
      one.get();
      other.get();
      int order = 0;
      for (int at = 0; at < HEX_BYTES && order == 0; at += Integer.BYTES) {
        order = Integer.compareUnsigned(one.getInt(), other.getInt());
      }
      return order;
    }
    return read(one).compareTo(read(other));
  }
}
