package io.github.dynactin.delivery.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Stores which resources each case wants, or once wanted, in about 60 bytes a case and 4 a
 * resource. Not thread-safe.
 *
 * <p>A row has, after its first byte and the key, a number for each resource: three times that of
 * the resource, plus 0 if the case doesn't want it any more, 1 if the {@link ResourceTable} stores
 * the hash, or 2 if the hash follows. The first byte is 1 if the case wants any resource.
 */
final class CaseTable {
  private static final int UNWANTED = 0;
  private static final int HASH_AT_RESOURCE = 1;
  private static final int HASH_FOLLOWS = 2;
  private static final int KINDS = 3;

  private final TextCodec texts;
  private final PackedTable rows;
  private final ResourceTable resources;

  CaseTable(TextCodec texts, ResourceTable resources) {
    this.texts = texts;
    this.rows = new PackedTable(texts);
    this.resources = resources;
  }

  /**
   * What a case wants, or once wanted.
   *
   * @param resource its number
   * @param hash empty unless it is stored with the case
   */
  private record Wish(int resource, int kind, String hash) {}

  int size() {
    return rows.size();
  }

  /** The numbers of the cases, in the order of their keys. */
  int[] sorted() {
    return rows.sorted();
  }

  Set<CaseKey> keys() {
    Set<CaseKey> keys = new TreeSet<>();
    for (int number = 0; number < rows.size(); number++) {
      keys.add(key(number));
    }
    return keys;
  }

  CaseKey key(int number) {
    return new CaseKey(rows.key(number));
  }

  /** Sorted by path, as it was {@link #put}; empty if the case is unknown. */
  Map<String, String> wanted(CaseKey key) {
    int number = find(key);
    return number < 0 ? new TreeMap<>() : wanted(number);
  }

  /** The same for the case with a number. */
  Map<String, String> wanted(int number) {
    Map<String, String> wanted = new TreeMap<>();
    for (Wish wish : wishes(number)) {
      boolean isElsewhere = wish.kind() == HASH_AT_RESOURCE;
      String hash = isElsewhere ? resources.stated(wish.resource()) : wish.hash();
      wanted.put(resources.path(wish.resource()), hash);
    }
    return wanted;
  }

  /**
   * Replaces what a case wants.
   *
   * @param wanted hash by path; without a hash if it isn't wanted any more
   */
  void put(CaseKey key, Map<String, String> wanted) {
    byte[] text = texts.encode(key.value());
    int number = rows.find(text);
    if (number >= 0) {
      release(number);
    }
    boolean wantsAny = wanted.values().stream().anyMatch(hash -> !hash.isEmpty());
    ByteArrayOutputStream row = new ByteArrayOutputStream();
    row.write(wantsAny ? 1 : 0);
    row.writeBytes(text);
    wanted.forEach((path, hash) -> write(resources.number(path), hash, row));
    if (number < 0) {
      rows.add(row.toByteArray());
    } else {
      rows.replace(number, row.toByteArray());
    }
  }

  private void write(int resource, String hash, ByteArrayOutputStream row) {
    long number = (long) resource * KINDS;
    if (hash.isEmpty()) {
      Varint.write(number + UNWANTED, row);
    } else if (resources.state(resource, hash)) {
      Varint.write(number + HASH_AT_RESOURCE, row);
    } else {
      Varint.write(number + HASH_FOLLOWS, row);
      texts.write(hash, row);
    }
  }

  private void release(int number) {
    for (Wish wish : wishes(number)) {
      if (wish.kind() != UNWANTED) {
        resources.release(wish.resource(), wish.kind() == HASH_AT_RESOURCE);
      }
    }
  }

  private List<Wish> wishes(int number) {
    byte[] row = rows.row(number);
    ByteBuffer in = ByteBuffer.wrap(row).position(PackedTable.keyEnd(row));
    List<Wish> wishes = new ArrayList<>();
    while (in.hasRemaining()) {
      long next = Varint.readLong(in);
      int kind = (int) (next % KINDS);
      String hash = kind == HASH_FOLLOWS ? texts.read(in) : "";
      wishes.add(new Wish((int) (next / KINDS), kind, hash));
    }
    return wishes;
  }

  /** True if a case wants any resource. */
  boolean wantsAny(CaseKey key) {
    int number = find(key);
    return number >= 0 && rows.row(number)[0] != 0;
  }

  /** True if a case wants a resource. */
  boolean wants(CaseKey key, int resource) {
    int number = find(key);
    return number >= 0
        && wishes(number).stream()
            .anyMatch(wish -> wish.resource() == resource && wish.kind() != UNWANTED);
  }

  /** True if a case wants nothing, and each resource that it once wanted passes a test. */
  boolean isDone(CaseKey key, IntPredicate test) {
    int number = find(key);
    return number < 0
        || (rows.row(number)[0] == 0
            && wishes(number).stream().mapToInt(Wish::resource).allMatch(test));
  }

  private int find(CaseKey key) {
    return rows.find(texts.encode(key.value()));
  }
}
