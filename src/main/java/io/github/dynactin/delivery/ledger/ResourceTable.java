package io.github.dynactin.delivery.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Stores what is known of each resource in about 80 bytes: its path, its {@link Held}, how many
 * cases state it, and the hash of the content that one of them states. Resources are numbered from
 * 0 on; a number never changes. Not thread-safe.
 *
 * <p>A row has, after its first byte and the path: the stated hash, if {@link #STATED}; the hash
 * that is held, or {@link TextCodec#NO_TEXT} if it is the same, the number of the address, and the
 * version, if the resource is held; how many cases state the resource, if {@link #COUNTED}.
 */
final class ResourceTable {
  private static final List<Stage> STAGES = List.of(Stage.values());
  private static final List<Form> FORMS = List.of(Form.values());

  /** In the first byte: 0 if the resource isn't held, or 1 and more for its stage. */
  private static final int STAGE_MASK = 7;

  private static final int FORM_SHIFT = 3;
  private static final int FORM_MASK = 3;
  private static final int PUBLISHED = 1 << 5;

  /** The row stores the hash of one case that states the resource. */
  private static final int STATED = 1 << 6;

  /** Cases that store the hash themselves state the resource. */
  private static final int COUNTED = 1 << 7;

  private final TextCodec texts;
  private final PackedTable rows;

  /** A row for each address that isn't a path; after the address comes the resource's number. */
  private final PackedTable addresses;

  private int heldCount;

  ResourceTable(TextCodec texts) {
    this.texts = texts;
    this.rows = new PackedTable(texts);
    this.addresses = new PackedTable(texts);
  }

  /**
   * A row.
   *
   * @param others how many cases state the resource and store the hash themselves
   */
  private record Content(@Nullable Held held, @Nullable String stated, int others) {}

  /** The number of a resource, which is added if it is new. */
  int number(String path) {
    byte[] key = texts.encode(path);
    int number = rows.find(key);
    return number < 0 ? rows.add(unfinished(key).toByteArray()) : number;
  }

  /** The number of a resource; negative if the path was never mentioned. */
  int find(String path) {
    return rows.find(texts.encode(path));
  }

  String path(int number) {
    return rows.key(number);
  }

  /** How many resources have numbers, held or not. */
  int size() {
    return rows.size();
  }

  /** How many resources are held. */
  int heldCount() {
    return heldCount;
  }

  /** The numbers of the resources that are held, in the order of their paths. */
  int[] sorted() {
    return IntStream.of(rows.sorted()).filter(this::isHeld).toArray();
  }

  /** What is known of each resource that is held. */
  Iterable<Held> held() {
    return held(path -> true);
  }

  /** The same of those with certain paths. */
  Iterable<Held> held(Predicate<String> paths) {
    return () ->
        IntStream.range(0, size())
            .filter(number -> paths.test(path(number)))
            .mapToObj(this::held)
            .filter(Objects::nonNull)
            .iterator();
  }

  boolean isHeld(int number) {
    return (flags(number) & STAGE_MASK) != 0;
  }

  @Nullable Held held(String path) {
    int number = find(path);
    return number < 0 ? null : held(number);
  }

  @Nullable Held held(int number) {
    return content(number).held();
  }

  /** Replaces what is known of a resource; null if it isn't held any more. */
  void hold(int number, @Nullable Held held) {
    heldCount += (held == null ? 0 : 1) - (isHeld(number) ? 1 : 0);
    Content before = content(number);
    replace(number, new Content(held, before.stated(), before.others()));
  }

  /** True if a resource is held and is at a stage. */
  boolean isAt(int number, Stage stage) {
    return (flags(number) & STAGE_MASK) == STAGES.indexOf(stage) + 1;
  }

  /** True if any resource is at a stage. */
  boolean hasAny(Stage stage) {
    return IntStream.range(0, size()).anyMatch(number -> isAt(number, stage));
  }

  /** Replaces the stage of a resource if it is held and is at a stage. */
  void replaceStage(int number, Stage from, Stage to) {
    if (isAt(number, from)) {
      byte[] row = rows.row(number);
      row[0] = (byte) ((row[0] & ~STAGE_MASK) | (STAGES.indexOf(to) + 1));
    }
  }

  /**
   * Counts one more case that states a resource.
   *
   * @return true if the hash is stored here, as {@link #stated}; false if the case must store it
   */
  boolean state(int number, String hash) {
    Content before = content(number);
    boolean isFirst = before.stated() == null;
    replace(
        number,
        isFirst
            ? new Content(before.held(), hash, before.others())
            : new Content(before.held(), before.stated(), before.others() + 1));
    return isFirst;
  }

  /**
   * Counts one case less that states a resource.
   *
   * @param isStored what {@link #state} returned
   */
  void release(int number, boolean isStored) {
    Content before = content(number);
    replace(
        number,
        isStored
            ? new Content(before.held(), null, before.others())
            : new Content(before.held(), before.stated(), before.others() - 1));
  }

  /** The hash that is stored for a case that states the resource; empty if there is none. */
  String stated(int number) {
    String stated = content(number).stated();
    return stated == null ? "" : stated;
  }

  /** How many cases state a resource. */
  int statements(int number) {
    int flags = flags(number);
    int others = (flags & COUNTED) == 0 ? 0 : content(number).others();
    return others + ((flags & STATED) == 0 ? 0 : 1);
  }

  /** Records that an address, which isn't empty, is that of a resource. */
  void locate(String address, int number) {
    byte[] key = texts.encode(address);
    int known = addresses.find(key);
    ByteArrayOutputStream row = unfinished(key);
    Varint.write(number, row);
    if (known < 0) {
      addresses.add(row.toByteArray());
    } else {
      addresses.replace(known, row.toByteArray());
    }
  }

  /** The path of the resource that was last known to be at an address. */
  Optional<String> pathAt(String address) {
    int known = addresses.find(texts.encode(address));
    if (known < 0) {
      return Optional.empty();
    }
    byte[] row = addresses.row(known);
    ByteBuffer in = ByteBuffer.wrap(row).position(PackedTable.keyEnd(row));
    return Optional.of(path(Varint.read(in)));
  }

  private int flags(int number) {
    return rows.row(number)[0];
  }

  private static ByteArrayOutputStream unfinished(byte[] key) {
    ByteArrayOutputStream row = new ByteArrayOutputStream();
    row.write(0);
    row.writeBytes(key);
    return row;
  }

  private Content content(int number) {
    ByteBuffer in = ByteBuffer.wrap(rows.row(number));
    int flags = in.get();
    TextCodec.skip(in);
    String stated = (flags & STATED) == 0 ? null : texts.read(in);
    Held held = (flags & STAGE_MASK) == 0 ? null : held(flags, stated, in);
    return new Content(held, stated, (flags & COUNTED) == 0 ? 0 : Varint.read(in));
  }

  private Held held(int flags, @Nullable String stated, ByteBuffer in) {
    String hash;
    if (stated != null && (in.get(in.position()) & 0xFF) == TextCodec.NO_TEXT) {
      in.get();
      hash = stated;
    } else {
      hash = texts.read(in);
    }
    int address = Varint.read(in);
    return new Held(
        hash,
        FORMS.get(flags >> FORM_SHIFT & FORM_MASK),
        STAGES.get((flags & STAGE_MASK) - 1),
        (flags & PUBLISHED) != 0,
        address == 0 ? "" : addresses.key(address - 1),
        texts.read(in));
  }

  private void replace(int number, Content content) {
    byte[] before = rows.row(number);
    Held held = content.held();
    String stated = content.stated();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(
        (held == null ? 0 : flags(held))
            | (stated == null ? 0 : STATED)
            | (content.others() == 0 ? 0 : COUNTED));
    out.write(before, PackedTable.KEY, PackedTable.keyEnd(before) - PackedTable.KEY);
    if (stated != null) {
      texts.write(stated, out);
    }
    if (held != null) {
      if (held.hash().equals(stated)) {
        out.write(TextCodec.NO_TEXT);
      } else {
        texts.write(held.hash(), out);
      }
      Varint.write(held.address().isEmpty() ? 0 : address(held.address(), number) + 1L, out);
      texts.write(held.version(), out);
    }
    if (content.others() > 0) {
      Varint.write(content.others(), out);
    }
    rows.replace(number, out.toByteArray());
  }

  private static int flags(Held held) {
    return STAGES.indexOf(held.stage()) + 1
        | FORMS.indexOf(held.form()) << FORM_SHIFT
        | (held.published() ? PUBLISHED : 0);
  }

  private int address(String address, int number) {
    byte[] key = texts.encode(address);
    int known = addresses.find(key);
    if (known >= 0) {
      return known;
    }
    locate(address, number);
    return addresses.find(key);
  }
}
