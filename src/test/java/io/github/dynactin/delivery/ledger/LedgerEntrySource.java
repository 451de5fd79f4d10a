package io.github.dynactin.delivery.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes random entries about a few cases and resources, so that their effects meet often. */
final class LedgerEntrySource {
  private static final int CASES = 6;
  private static final int PATHS = 25;
  private static final int OTHERS = 8;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Random random;
  private final RandomTexts texts;
  private final List<String> paths;
  private final List<CaseKey> keys;
  private final List<String> hashes;
  private final List<String> addresses;
  private final List<String> versions;

  LedgerEntrySource(Random random) {
    this.random = random;
    this.texts = new RandomTexts(random);
    this.paths = some(PATHS, texts::path);
    this.keys = some(CASES, () -> new CaseKey("c" + texts.hex(random.nextBoolean() ? 40 : 12)));
    this.hashes = some(OTHERS, texts::hash);
    this.addresses = some(OTHERS, texts::address);
    this.versions = some(OTHERS, texts::version);
  }

  private static <T> List<T> some(int count, Supplier<T> source) {
    return Stream.generate(source).limit(count).toList();
  }

  List<String> paths() {
    return paths;
  }

  List<CaseKey> keys() {
    return keys;
  }

  List<String> addresses() {
    return addresses;
  }

  JsonNode next() {
    return switch (random.nextInt(24)) {
      case 0 -> Entries.paths(Entries.GONE, somePaths());
      case 1 -> Entries.dead(new DeadLetter(key(), "CODE", texts.hex(5), START));
      case 2 -> Entries.alive(key());
      case 3 -> Entries.paths(Entries.IN_EPOCH, somePaths());
      case 4 -> Entries.epoch(Entries.OPENED, texts.hex(32));
      case 5 -> Entries.epoch(Entries.CLOSED, texts.hex(32));
      case 6 -> Entries.unproven();
      case 7 -> Entries.unproven(somePaths());
      case 8 -> Entries.settled();
      case 9, 10 -> Entries.adopted(key(), somePaths(), random.nextBoolean());
      case 11 -> Entries.held(path(), held());
      case 12 -> Entries.paths(Entries.RECENT, somePaths());
      case 13 -> Entries.ledger(new LedgerIdentity("t", "k", "put", texts.hex(4)));
      case 14, 15 -> Entries.paths(Entries.SENDING, somePaths());
      case 16, 17 -> Entries.resources(Entries.ACKED, acknowledged());
      case 18, 19 -> Entries.resources(Entries.VERIFIED, acknowledged());
      default -> planned();
    };
  }

  private JsonNode planned() {
    Map<String, String> wanted = new TreeMap<>();
    List<Planned> writes = new ArrayList<>();
    for (String path : somePaths()) {
      String hash = random.nextInt(4) == 0 ? "" : texts.oneOf(hashes);
      wanted.put(path, hash);
      if (random.nextBoolean()) {
        String written = random.nextInt(4) == 0 ? texts.oneOf(hashes) : hash;
        writes.add(new Planned(path, written, form(), random.nextBoolean()));
      }
    }
    return Entries.planned(key(), wanted, writes);
  }

  private List<Acknowledged> acknowledged() {
    return somePaths().stream()
        .map(path -> new Acknowledged(path, address(), texts.oneOf(versions)))
        .toList();
  }

  private Held held() {
    return new Held(
        texts.oneOf(hashes),
        form(),
        texts.oneOf(List.of(Stage.values())),
        random.nextBoolean(),
        address(),
        texts.oneOf(versions));
  }

  private Form form() {
    return texts.oneOf(List.of(Form.values()));
  }

  private String address() {
    return random.nextBoolean() ? "" : texts.oneOf(addresses);
  }

  private String path() {
    return texts.oneOf(paths);
  }

  private CaseKey key() {
    return texts.oneOf(keys);
  }

  private List<String> somePaths() {
    return some(random.nextInt(6), this::path);
  }
}
