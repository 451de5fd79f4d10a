package io.github.dynactin.testing.world;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.transport.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Does to a connection what a fault says.
 *
 * @param upstream the server
 * @param elsewhere another origin
 */
record Sabotage(Upstream upstream, URI elsewhere) {
  private static final int DRIP_MILLIS = 200;
  private static final int LONGEST_DRIP = 300;
  private static final int BOMB = 64 * 1024 * 1024;

  void carryOut(Faults fault, Message request, Socket client)
      throws IOException, InterruptedException {
    if (fault == Faults.RESET_MID_REQUEST) {
      upstream.sendHalf(request);
    }
    if (!fault.reachesServer()) {
      instead(fault, request, client);
    } else {
      after(fault, upstream.send(request), client);
    }
  }

  private void instead(Faults fault, Message request, Socket client) throws IOException {
    switch (fault) {
      case RESET_BEFORE_REQUEST, RESET_MID_REQUEST -> reset(client);
      case HTML_PAGE ->
          send(
              client,
              Message.json(200, "<!DOCTYPE html><title>Sign in</title><p>Sign in.</p>")
                  .with("content-type", "text/html"));
      case NOT_COMMITTED_200 -> send(client, notCommitted(request));
      case REDIRECT_ELSEWHERE ->
          send(client, Message.empty(307, Map.of("location", elsewhere.toString())));
      default -> send(client, status(fault));
    }
  }

  private Message notCommitted(Message request) throws IOException {
    boolean write = !request.isSearch() && Traffic.of(Json.parse(request.text())) == Traffic.WRITE;
    return write
        ? Message.json(200, Json.write(Forgery.success(Json.parse(request.text()))))
        : upstream.send(request);
  }

  private static Message status(Faults fault) {
    Message plain =
        Message.json(fault.status(), "<html>gateway</html>").with("content-type", "text/html");
    return switch (fault) {
      case RETRY_AFTER_SECONDS, RETRY_AFTER_ABSURD -> {
        Duration wait = FaultyEndpoint.retryAfter(fault).orElseThrow();
        yield plain.with("retry-after", Long.toString(wait.toSeconds()));
      }
      case RETRY_AFTER_DATE -> {
        Duration wait = FaultyEndpoint.retryAfter(fault).orElseThrow();
        ZonedDateTime until = ZonedDateTime.now(ZoneOffset.UTC).plus(wait);
        yield plain.with("retry-after", DateTimeFormatter.RFC_1123_DATE_TIME.format(until));
      }
      default -> plain;
    };
  }

  private void after(Faults fault, Message answer, Socket client)
      throws IOException, InterruptedException {
    OutputStream out = client.getOutputStream();
    byte[] body = answer.body();
    byte[] half = Arrays.copyOf(body, body.length / 2);
    switch (fault) {
      case RESET_AFTER_COMMIT -> reset(client);
      case FIN -> client.close();
      case RESET_MID_ANSWER -> {
        cut(out, answer.head(body.length), half);
        // What was written must have left before the reset, which throws away the rest.
        Thread.sleep(20);
        reset(client);
      }
      case TRUNCATED_LENGTH -> cut(out, answer.head(body.length), half);
      case TRUNCATED_CHUNKED -> {
        byte[] size = (Integer.toHexString(body.length) + "\r\n").getBytes(US_ASCII);
        cut(out, chunkedHead(answer), size, half);
      }
      case TRUNCATED_GZIP -> {
        byte[] packed = gzip(body, 0);
        byte[] start = Arrays.copyOf(packed, packed.length / 2);
        send(client, answer.with("content-encoding", "gzip").withBody(start));
      }
      case GZIP_BOMB ->
          send(client, answer.with("content-encoding", "gzip").withBody(gzip(body, BOMB)));
      case DRIP -> drip(out, answer);
      case ZERO_BYTES -> send(client, answer.withBody(new byte[0]));
      case STATUS_204 -> cut(out, Message.empty(204, Map.of()).head(-1));
      case GATEWAY_TIMEOUT_AFTER_COMMIT ->
          send(client, Message.json(504, "<html>late</html>").with("content-type", "text/html"));
      case WRONG_CONTENT_TYPE -> send(client, answer.with("content-type", "text/plain"));
      default -> {
        String forged = Json.write(Forgery.of(fault, Json.parse(answer.text()), elsewhere));
        send(client, answer.withBody(forged.getBytes(UTF_8)));
      }
    }
  }

  private static byte[] chunkedHead(Message answer) {
    String head = new String(answer.head(-1), US_ASCII);
    return head.replace("connection: close", "transfer-encoding: chunked").getBytes(US_ASCII);
  }

  /** Spaces behind the answer are valid JSON, and pack to nearly nothing. */
  private static byte[] gzip(byte[] body, int spaces) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
      byte[] block = " ".repeat(65_536).getBytes(US_ASCII);
      for (int written = 0; written < spaces; written += block.length) {
        gzip.write(block);
      }
    }
    return packed.toByteArray();
  }

  private static void drip(OutputStream out, Message answer)
      throws IOException, InterruptedException {
    out.write(answer.head(LONGEST_DRIP));
    for (int i = 0; i < LONGEST_DRIP; i++) {
      out.write(' ');
      out.flush();
      Thread.sleep(DRIP_MILLIS);
    }
  }

  static void send(Socket client, Message message) throws IOException {
    cut(client.getOutputStream(), message.bytes());
  }

  private static void cut(OutputStream out, byte[]... parts) throws IOException {
    for (byte[] part : parts) {
      out.write(part);
    }
    out.flush();
  }

  /** A reset instead of an orderly end. */
  private static void reset(Socket client) throws IOException {
    client.setSoLinger(true, 0);
    client.close();
  }
}
