package io.github.dynactin.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes to text, UTF-8 and nothing else: a name that was half lost in a wrong encoding must not
 * look like a name.
 *
 * @param name the input, for the message
 */
record StrictUtf8(String name) {

  String decode(byte[] bytes) throws InputRefusedException {
    if (bytes.length == 0) {
      throw refused("", "the input is empty");
    }
    if (isWide(bytes)) {
      throw refused("", "the input is UTF-16 or UTF-32; UTF-8 is asked for");
    }
    int start = hasMark(bytes) ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CoderResult result =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isError()) {
      throw refused("line " + lineAt(bytes, in.position()), "the bytes here aren't UTF-8");
    }
    return out.flip().toString();
  }

  private InputRefusedException refused(String place, String message) {
    return new InputRefusedException(
        Issue.of(IssueCode.INPUT_UNREADABLE, Origin.of(name, place), message));
  }

  /** UTF-16 and UTF-32 start with their mark, or have a zero among the first two bytes. */
  private static boolean isWide(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    return first == 0xfeff || first == 0xfffe || bytes[0] == 0 || bytes[1] == 0;
  }

  private static boolean hasMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf;
  }

  private static int lineAt(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
