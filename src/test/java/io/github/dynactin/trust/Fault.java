package io.github.dynactin.trust;

import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with some requests of a run.
 *
 * @param kind what goes wrong
 * @param type which requests it concerns
 * @param position the first of them that it concerns, from 1
 * @param times how many of them it concerns; Integer.MAX_VALUE for all
 * @param retryAfter value of the Retry-After header of an HTTP status, or null
 * @param processed the server carries the request out all the same
 */
record Fault(
    Kind kind, Type type, int position, int times, @Nullable String retryAfter, boolean processed) {

  /** What goes wrong. */
  enum Kind {
    RESET,
    HANG,
    STATUS_401,
    STATUS_403,
    STATUS_404,
    STATUS_408,
    STATUS_409,
    STATUS_412,
    STATUS_413,
    STATUS_422,
    STATUS_429,
    STATUS_500,
    STATUS_502,
    STATUS_503,
    STATUS_504,
    LENGTH_TOO_SHORT,
    LENGTH_TOO_LONG,
    BROKEN_CHUNKS,
    TRUNCATED_JSON,
    HTML,
    EMPTY,
    FEWER_ENTRIES,
    NOT_STORED,
    WHOLE_400,
    DRIP;

    /** Returns the HTTP status of this kind, or 0. */
    int status() {
      return name().startsWith("STATUS_") ? Integer.parseInt(name().substring(7)) : 0;
    }
  }

  /** Kinds of requests. */
  enum Type {
    METADATA,
    READ_BATCH,
    TRANSACTION,
    SEARCH,
    OTHER,
    ANY;

    /** Returns which kind a request is. */
    static Type of(FhirRequest request) {
      if (request.path().equals("metadata")) {
        return METADATA;
      }
      if (request.path().isEmpty() && request.method().equals("POST")) {
        boolean transaction =
            request.body() != null && request.body().path("type").asText().equals("transaction");
        return transaction ? TRANSACTION : READ_BATCH;
      }
      if (!request.query().isEmpty() || request.path().endsWith("/_search")) {
        return SEARCH;
      }
      return OTHER;
    }
  }

  boolean concerns(Type other) {
    return type == Type.ANY || type == other;
  }
}
