package io.github.dynactin.template;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.model.Finding;
import io.github.dynactin.model.SmallVariant;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes findings by templates, which it learns from how others are written. A template is used
 * only after it gave the bytes of a finding; now and then it is asked for them again. Used by one
 * thread.
 */
public final class Templates {
  /** Shapes that are remembered at a time; a chromosome has a few hundred. */
  private static final int MOST_SHAPES = 2_048;

  /** What comes once or twice isn't worth learning. */
  private static final int LEARNED_AT = 3;

  private static final int CHECKED_EACH = 1_024;

  private final Ways ways;
  private final Map<Shape, Seen> shapes = new HashMap<>();
  private final Buffer buffer = new Buffer();
  private long written;

  /** Templates of what is written these ways. */
  public Templates(Ways ways) {
    this.ways = requireNonNull(ways, "ways");
  }

  /** Takes what is written. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes a resource.
     *
     * @param type its type
     * @param id its id
     * @param json its bytes, which are others after the call
     */
    void line(String type, String id, ByteBuffer json);
  }

  /** What is known of a shape. */
  private static final class Seen {
    private int times;
    private Optional<Template> template = Optional.empty();
  }

  /**
   * Writes a finding, if a template fits it.
   *
   * @return false if it is to go the ordinary way
   * @throws IllegalStateException if a template doesn't give what it did: a mapper tells findings
   *     apart by something that isn't in their shape
   */
  public boolean write(Finding finding, Sink sink) {
    if (!(finding instanceof SmallVariant variant)) {
      return false;
    }
    Optional<Taken> taken = Taken.of(variant);
    Optional<Template> template = taken.flatMap(each -> template(variant, each));
    if (template.isEmpty()) {
      return false;
    }
    if (++written % CHECKED_EACH == 0 && !template.get().gives(variant, taken.get(), ways)) {
      throw new IllegalStateException("findings of one shape aren't written alike: " + written);
    }
    List<String> ids = ways.ids(variant);
    Filling words = new Filling(Template.texts(taken.get(), ids));
    List<Line> lines = template.get().lines();
    for (int i = 0; i < lines.size(); i++) {
      buffer.clear();
      lines.get(i).write(words, buffer);
      sink.line(lines.get(i).type(), ids.get(i), buffer.written());
    }
    return true;
  }

  private Optional<Template> template(SmallVariant variant, Taken taken) {
    Seen seen = shapes.get(taken.shape());
    if (seen == null) {
      if (shapes.size() == MOST_SHAPES) {
        shapes.clear(); // another chromosome has others
      }
      seen = new Seen();
      shapes.put(taken.shape(), seen);
    }
    if (++seen.times == LEARNED_AT) {
      seen.template = Template.learned(variant, taken, ways);
    }
    return seen.template;
  }
}
