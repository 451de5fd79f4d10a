package io.github.dynactin.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.reader.Cases;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.source.Part;
import io.github.dynactin.source.SourceCase;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Files of cases by name, and what becomes of each, without a server. */
final class FakeWork implements CaseWork<String> {
  final ConcurrentSkipListSet<String> worked = new ConcurrentSkipListSet<>();
  Function<String, Fate> fate = id -> Fate.WRITTEN;

  static Part part(String name, String... ids) {
    return part(name, Stream.of(ids).map(FakeWork::read).toList());
  }

  /** A part with these cases; one that is null is a bug of its reader. */
  static Part part(String name, List<ReadCase> cases) {
    return new FakePart(name, cases);
  }

  private record FakePart(String name, List<ReadCase> read) implements Part {
    @Override
    public Stream<SourceCase> cases() {
      return read.stream().map(SourceCase::of);
    }
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
