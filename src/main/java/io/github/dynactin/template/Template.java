package io.github.dynactin.template;

import io.github.dynactin.model.SmallVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of findings of one shape.
 *
 * @param lines one for each resource
 */
record Template(List<Line> lines) {
  Template {
    lines = List.copyOf(lines);
  }

  /**
   * Learns a template from two probes; empty if it can't be learned, or doesn't give what a finding
   * becomes the ordinary way.
   */
  static Optional<Template> learned(SmallVariant finding, Taken taken, Ways ways) {
    try {
      SmallVariant one = Probe.ONE.like(finding);
      SmallVariant other = Probe.OTHER.like(finding);
      return isOfShape(one, taken) && isOfShape(other, taken)
          ? learned(one, other, ways).filter(made -> made.gives(finding, taken, ways))
          : Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.empty(); // the model knows of a rule that probes don't
    }
  }

  private static boolean isOfShape(SmallVariant probe, Taken taken) {
    return Taken.of(probe).filter(each -> each.shape().equals(taken.shape())).isPresent();
  }

  private static Optional<Template> learned(SmallVariant one, SmallVariant other, Ways ways) {
    List<Written> ofOne = ways.written(one);
    List<Written> ofOther = ways.written(other);
    if (ofOne.isEmpty() || ofOne.size() != ofOther.size()) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < ofOne.size(); i++) {
      Line.learned(ofOne.get(i), texts(one, ways), ofOther.get(i), texts(other, ways))
          .ifPresent(lines::add);
    }
    return lines.size() == ofOne.size() ? Optional.of(new Template(lines)) : Optional.empty();
  }

  private static List<String> texts(SmallVariant probe, Ways ways) {
    return texts(Taken.of(probe).orElseThrow(), ways.ids(probe));
  }

  /** All words of a finding: its own, and the ids of its resources. */
  static List<String> texts(Taken taken, List<String> ids) {
    List<String> texts = new ArrayList<>(taken.texts());
    texts.addAll(ids);
    return texts;
  }

  /** Whether it gives the same bytes as the ordinary way. */
  boolean gives(SmallVariant finding, Taken taken, Ways ways) {
    List<Written> ordinary = ways.written(finding);
    List<String> ids = ways.ids(finding);
    Filling words = new Filling(texts(taken, ids));
    boolean same = ordinary.size() == lines.size() && ids.size() == lines.size();
    for (int i = 0; same && i < lines.size(); i++) {
      Buffer out = new Buffer();
      lines.get(i).write(words, out);
      same =
          ordinary.get(i).type().equals(lines.get(i).type())
              && ordinary.get(i).json().equals(out.written());
    }
    return same;
  }
}
