package io.github.dynactin.trust;

/**
 * Behaviour in which FHIR servers differ.
 *
 * @param name label in messages
 * @param staleStatus HTTP status of an update whose If-Match names another version
 * @param keepsVersionIfUnchanged an update that changes nothing makes no version
 * @param mergesTags tags of the stored resource survive an update
 * @param maxEntries most entries of a transaction or batch
 * @param failsWholeBatch a batch with one wrong entry is answered 400 as a whole
 * @param searchesTags the search parameter _tag is supported
 * @param basicStatus HTTP status of requests for the type Basic; 0 if it is supported
 * @param unknownIdStatus HTTP status of an update of an unknown id; 0 if clients may choose ids
 * @param checksReferences references to absent resources are refused
 * @param refusesUnknownParameters unknown search parameters are answered 400 instead of ignored
 * @param pageSize most matches of a page
 * @param opaquePages links to next pages are tokens at the base URL
 */
record ServerOptions(
    String name,
    int staleStatus,
    boolean keepsVersionIfUnchanged,
    boolean mergesTags,
    int maxEntries,
    boolean failsWholeBatch,
    boolean searchesTags,
    int basicStatus,
    int unknownIdStatus,
    boolean checksReferences,
    boolean refusesUnknownParameters,
    int pageSize,
    boolean opaquePages) {

  /** The specification, read literally. */
  static ServerOptions plain() {
    return new ServerOptions(
        "plain", 412, false, false, 10_000, false, true, 0, 0, false, false, 50, false);
  }

  /** As HAPI's JPA server: 409, unchanged updates keep the version, tags survive. */
  static ServerOptions hapi() {
    return new ServerOptions(
        "hapi", 409, true, true, 10_000, false, true, 0, 0, true, true, 20, true);
  }

  /** As Medplum: at most 50 entries, a new version with each update. */
  static ServerOptions medplum() {
    return new ServerOptions(
        "medplum", 412, false, false, 50, false, true, 0, 0, false, true, 20, false);
  }

  /** As Firely: a batch with one wrong entry fails as a whole. */
  static ServerOptions firely() {
    return new ServerOptions(
        "firely", 412, false, false, 10_000, true, true, 0, 0, false, false, 3, false);
  }

  /** The same server, without search by tag. */
  ServerOptions withoutTagSearch() {
    return new ServerOptions(
        name + "-without-tags",
        staleStatus,
        keepsVersionIfUnchanged,
        mergesTags,
        maxEntries,
        failsWholeBatch,
        false,
        basicStatus,
        unknownIdStatus,
        checksReferences,
        refusesUnknownParameters,
        pageSize,
        opaquePages);
  }

  /** The same server, which refuses the type Basic with this status. */
  ServerOptions withoutBasic(int status) {
    return new ServerOptions(
        name + "-without-basic-" + status,
        staleStatus,
        keepsVersionIfUnchanged,
        mergesTags,
        maxEntries,
        failsWholeBatch,
        searchesTags,
        status,
        unknownIdStatus,
        checksReferences,
        refusesUnknownParameters,
        pageSize,
        opaquePages);
  }

  /** The same server, which refuses an update of an unknown id with this status. */
  ServerOptions withoutClientIds(int status) {
    return new ServerOptions(
        name + "-without-client-ids-" + status,
        staleStatus,
        keepsVersionIfUnchanged,
        mergesTags,
        maxEntries,
        failsWholeBatch,
        searchesTags,
        basicStatus,
        status,
        checksReferences,
        refusesUnknownParameters,
        pageSize,
        opaquePages);
  }
}
