package io.github.dynactin.testing.world;

/** Where another server differs from the strict one. */
public enum Habit {
  /** Reads and locations carry the base URL; references to its own base are taken. */
  ABSOLUTE_URLS,
  /** A PUT that changes nothing makes a new version all the same. */
  VERSION_FOR_EACH_PUT,
  /** Only the server makes ids: PUT of an unknown id is answered with 405. */
  SERVER_IDS_405,
  /** Only the server makes ids: PUT of an unknown id is answered with 400. */
  SERVER_IDS_400,
  /** Tags and security labels become what was sent; the strict server keeps the ones it had. */
  REPLACES_LABELS,
  /** Entries tell their version as {@code W/"1"}, as FHIR has it; HAPI writes {@code 1}. */
  WEAK_ETAGS,
  /** A stale If-Match is answered with 412; the strict server says 409. */
  STALE_IS_412
}
