package io.github.dynactin.testing.world;

import io.github.dynactin.transport.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can go wrong with one request. */
public enum Faults {
  /** The connection is reset before the server has seen a byte of the request. */
  RESET_BEFORE_REQUEST(Reach.NOT, Fault.UNAVAILABLE),
  /** The connection is reset when half of the request has reached the server. */
  RESET_MID_REQUEST(Reach.NOT, Fault.UNAVAILABLE),
  /** The server commits; the connection is reset before a byte of the answer. */
  RESET_AFTER_COMMIT(Reach.WHOLE, Fault.UNAVAILABLE),
  /** The server commits; the connection is reset in the middle of the answer. */
  RESET_MID_ANSWER(Reach.WHOLE, Fault.UNAVAILABLE),
  /** The server commits; the connection is closed in order, without an answer. */
  FIN(Reach.WHOLE, Fault.UNAVAILABLE),

  /** HTTP 500 from something in front of the server. */
  STATUS_500(500, Fault.UNAVAILABLE),
  /** HTTP 502 from something in front of the server. */
  STATUS_502(502, Fault.UNAVAILABLE),
  /** HTTP 503 from something in front of the server. */
  STATUS_503(503, Fault.UNAVAILABLE),
  /** HTTP 504 from something in front of the server. */
  STATUS_504(504, Fault.UNAVAILABLE),
  /** HTTP 429 from something in front of the server. */
  STATUS_429(429, Fault.BUSY),
  /** HTTP 408 from something in front of the server. */
  STATUS_408(408, Fault.BUSY),
  /** HTTP 409, as when another request is at work on the same resources. */
  STATUS_409(409, Fault.CONFLICT),
  /** HTTP 412 from something in front of the server. */
  STATUS_412(412, Fault.PRECONDITION_FAILED),
  /** HTTP 413: too large for something in front of the server. */
  STATUS_413(413, Fault.TOO_LARGE),
  /** HTTP 422 from something in front of the server. */
  STATUS_422(422, Fault.REFUSED),

  /** HTTP 503 that asks for 7 seconds. */
  RETRY_AFTER_SECONDS(503, Fault.UNAVAILABLE),
  /** HTTP 429 that asks to wait until a date, 20 seconds ahead. */
  RETRY_AFTER_DATE(429, Fault.BUSY),
  /** HTTP 503 that asks for a year. */
  RETRY_AFTER_ABSURD(503, Fault.UNAVAILABLE),

  /** The server commits, and a gateway says 504. */
  GATEWAY_TIMEOUT_AFTER_COMMIT(Reach.WHOLE, Fault.UNAVAILABLE),
  /** The server commits; its answer comes byte by byte and never ends. */
  DRIP(Reach.WHOLE, Fault.UNAVAILABLE),
  /** The server commits, and answers 200 with a body of no bytes. */
  ZERO_BYTES(Reach.WHOLE, Fault.UNTRUSTWORTHY),
  /** The server commits; the answer ends before its Content-Length. */
  TRUNCATED_LENGTH(Reach.WHOLE, Fault.UNAVAILABLE),
  /** The server commits; the answer ends in the middle of a chunk. */
  TRUNCATED_CHUNKED(Reach.WHOLE, Fault.UNAVAILABLE),
  /** The server commits; the answer is half of a gzip stream. */
  TRUNCATED_GZIP(Reach.WHOLE, Fault.UNAVAILABLE),
  /** A sign-in page with status 200; the server sees nothing. */
  HTML_PAGE(Reach.NOT, Fault.UNTRUSTWORTHY),
  /** The server commits; its answer is called text/plain. */
  WRONG_CONTENT_TYPE(Reach.WHOLE, Fault.UNTRUSTWORTHY),
  /** A redirect (307) to another origin. */
  REDIRECT_ELSEWHERE(307, Fault.WRONG_ADDRESS),
  /** The server commits; its answer unpacks to 64 MiB. */
  GZIP_BOMB(Reach.WHOLE, Fault.ANSWER_TOO_LARGE),

  /** The server commits; the answer lacks its last entry. */
  FEWER_ENTRIES(Reach.WHOLE, null),
  /** The server commits; the answer tells of other ids. */
  WRONG_IDS(Reach.WHOLE, null),
  /** The server commits; the answer calls itself the other kind of response. */
  WRONG_BUNDLE_TYPE(Reach.WHOLE, null),
  /** The server commits; the answer is 200 with an OperationOutcome. */
  OUTCOME_INSTEAD(Reach.WHOLE, null),
  /** The server commits, and answers 204 without a body. */
  STATUS_204(Reach.WHOLE, null),
  /** The answer holds a link "next" to another origin. */
  NEXT_LINK_ELSEWHERE(Reach.WHOLE, null),
  /** A flawless answer to a write of which nothing is kept; reads are answered truly. */
  NOT_COMMITTED_200(Reach.NOT, null);

  private final Reach reach;
  private final int status;
  private final @Nullable Fault thrown;

  /** How much of the request the server gets. */
  private enum Reach {
    NOT,
    WHOLE
  }

  Faults(Reach reach, @Nullable Fault thrown) {
    this.reach = reach;
    this.status = 0;
    this.thrown = thrown;
  }

  Faults(int status, Fault thrown) {
    this.reach = Reach.NOT;
    this.status = status;
    this.thrown = thrown;
  }

  /** Whether the server carries the request out. */
  public boolean reachesServer() {
    return reach == Reach.WHOLE;
  }

  /** What an endpoint throws; empty if it returns an answer, which is not as it should be. */
  public Optional<Fault> thrown() {
    return Optional.ofNullable(thrown);
  }

  /** The status something in front of the server answers with; 0 if none. */
  public int status() {
    return status;
  }

  /** Faults after which the same request may succeed. */
  public static List<Faults> passing() {
    return Arrays.stream(values())
        .filter(fault -> fault.thrown().map(Fault::isTransient).orElse(true))
        .filter(fault -> fault != STATUS_412) // a condition of ours may have failed, or any other
        .toList();
  }
}
