package io.github.dynactin.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.reader.Cases;
import io.github.dynactin.reader.ReadCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Files of cases by name, and what becomes of each, without a server. */
final class FakeWork implements CaseWork<String> {
  final Map<Path, List<ReadCase>> files = new TreeMap<>();
  final ConcurrentSkipListSet<String> worked = new ConcurrentSkipListSet<>();
  Function<String, Fate> fate = id -> Fate.WRITTEN;

  Path file(String name, String... ids) {
    Path file = Path.of(name);
    files.put(file, Stream.of(ids).map(FakeWork::read).toList());
    return file;
  }

  static ReadCase read(String id) {
    return ReadCase.of(oncologyCase(id));
  }

  private static OncologyCase oncologyCase(String id) {
    String text =
        """
        {"dynactinCase": 1, "id": "%s", "subject": {"id": "p", "sex": "FEMALE"}}
        """;
    return Cases.read("case.json", text.formatted(id).getBytes(UTF_8)).oncologyCase().orElseThrow();
  }

  static CaseKey key(String id) {
    return new CaseKey("key" + id.replaceAll("[^a-z0-9]", "") + "00000000");
  }

  @Override
  public Stream<ReadCase> read(Path file) {
    return files.getOrDefault(file, List.of()).stream();
  }

  @Override
  public CaseKey key(CaseId id) {
    return key(id.value());
  }

  @Override
  public CaseResult<String> on(InputCase input) {
    String id = input.read().oncologyCase().map(c -> c.id().value()).orElse("unreadable");
    worked.add(id);
    return CaseResult.of(id.equals("unreadable") ? Fate.UNREADABLE : fate.apply(id), id);
  }

  @Override
  public boolean stopsTheRun(RuntimeException failure) {
    return failure instanceof IllegalStateException;
  }
}
