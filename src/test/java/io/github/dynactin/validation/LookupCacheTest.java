package io.github.dynactin.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookupCacheTest {
  private final LookupCache<String> cache = new LookupCache<>();

  @Test
  void tellsNotFoundFromNotLookedUp() {
    cache.put("a", Optional.of("x"));
    cache.put("b", Optional.empty());
    assertThat(cache.get("a")).contains(Optional.of("x"));
    assertThat(cache.get("b")).contains(Optional.empty());
    assertThat(cache.get("c")).isEmpty();
  }

  @Test
  void keysThatWereNotFoundAreLimited() {
    cache.put("a", Optional.of("x"));
    for (int i = 0; i < 100_000; i++) {
      cache.put("absent " + i, Optional.empty());
    }
    assertThat(cache.size()).isLessThan(5_000);
    assertThat(cache.get("a")).contains(Optional.of("x"));
    assertThat(cache.get("absent 99999")).contains(Optional.empty());
  }
}
